using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>Turns a platform's marks for people into the handles that the project knows them by.</summary>
public static class Mentions
{
    /// <summary>The text with each member named by handle (<c>@oliver</c>). Whoever is no member stays as written.</summary>
    public static string Named(Project project, Platform platform, string text, IReadOnlyList<Mention> mentions)
    {
        // The longest first: one id may be the beginning of another.
        foreach (var mention in mentions.DistinctBy(mention => mention.Written).OrderByDescending(mention => mention.Written.Length))
        {
            if (project.MemberBy(platform, mention.Person) is { } member)
                text = text.Replace(mention.Written, $"@{member.Handle}", StringComparison.Ordinal);
        }

        return text;
    }
}
