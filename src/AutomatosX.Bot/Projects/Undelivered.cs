using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>Tells those who lead a project that a post cannot reach its room until somebody does something about it.</summary>
public static class Undelivered
{
    private const string Key = "undelivered/";

    /// <summary>One post a day and room to each lead, in the direct chat; none about such a post itself.</summary>
    /// <param name="remedy">What happened and what to do, as sentences.</param>
    public static IEnumerable<EnqueuePost> Notices(Project project, OutboxPost post, string remedy, DateTimeOffset now)
    {
        if (post.Key.StartsWith(Key, StringComparison.Ordinal))
            yield break;
        var room = post.Address.Room.Room;
        var where = project.Channels.Any(channel => channel.Room == room) ? project.ChannelName : room.DirectPerson() is { } person ? $"the direct chat with {NameOf(project, post, person)}" : "a channel";
        foreach (var lead in project.Members.Where(member => member.Role is Role.Lead or Role.Admin))
        {
            var chat = project.DirectChat(lead.Handle);
            if (chat.Room != room)
                yield return new EnqueuePost($"{Key}{project.Key}/{room}/{DateWords.Iso(project.Calendar.DateOf(now))}/{lead.Handle}", project.Key, new Address(chat), Post.Say(post.Address.Room.Platform == Platform.Webhook ? remedy : $"I cannot post in {where}. {remedy}"), now);
        }
    }

    private static string NameOf(Project project, OutboxPost post, PersonId person) =>
        project.MemberBy(post.Address.Room.Platform, person)?.Name ?? "somebody who is no member";
}
