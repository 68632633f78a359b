using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>What stands in a project's channel stands in all of them: the same post once on each platform.</summary>
public static class ChannelPosts
{
    /// <param name="key">The post's outbox key; in the first channel it is this one.</param>
    /// <param name="under">The key of the post in whose thread it goes, or null.</param>
    public static IEnumerable<EnqueuePost> Of(Project project, string key, Post post, DateTimeOffset notBefore, string? under = null) =>
        project.Channels.Select(channel => new EnqueuePost(In(project, channel, key), project.Key, new Address(channel, UnderPost: under is null ? null : In(project, channel, under)), post, notBefore));

    /// <summary>The keys that the post has in the channels.</summary>
    public static IEnumerable<string> Keys(Project project, string key) => project.Channels.Select(channel => In(project, channel, key));

    /// <summary>The key that the post has in one of the channels.</summary>
    public static string In(Project project, Place channel, string key) => channel == project.Channel ? key : $"{key}/on/{channel.Platform}";
}
