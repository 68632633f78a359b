using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>What stands in the playground's rooms, in the order in which it was said.</summary>
internal sealed record Transcript(Project Project, IReadOnlyList<RoomMessage> Messages)
{
    public static async Task<Transcript> Of(IServiceProvider services, Project project, CancellationToken cancel)
    {
        var messages = services.GetRequiredService<RoomMessages>();
        var all = new List<RoomMessage>();
        foreach (var room in project.Members.Select(member => Playground.DirectWith(member.Handle.Value)).Prepend(project.Channel.Room))
        {
            var pages = await messages.Last(room, cancel) / RoomMessages.PageSize;
            for (var page = 0L; page <= pages; page++)
                all.AddRange(await messages.Page(room, page, cancel));
        }

        return new Transcript(project, [.. all.OrderBy(message => message.At).ThenBy(message => message.Room, StringComparer.Ordinal).ThenBy(message => message.Number)]);
    }

    /// <summary>The chat as plain text.</summary>
    public string Plain()
    {
        var text = new StringBuilder();
        foreach (var message in Messages)
        {
            var lines = Words(message).Split('\n');
            text.Append(Head(message)).Append(lines[0]).Append('\n');
            foreach (var line in lines.Skip(1))
                text.Append(' ', 8).Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The chat as a Markdown page with an anchor a message.</summary>
    public string Markdown()
    {
        var text = new StringBuilder().Append("# ").Append(MarkdownText.Escape(Project.Name)).Append(", the chat\n\n");
        foreach (var message in Messages)
        {
            text.Append("<a id=\"").Append(Anchor(message.Ref)).Append("\"></a>\n**").Append(MarkdownText.Escape(Head(message).TrimEnd(' ', ':'))).Append("**\n\n");
            foreach (var line in Words(message).Split('\n'))
                text.Append("> ").Append(MarkdownText.Escape(line)).Append("  \n");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Links that lead into the chat's page.</summary>
    public ILinks LinksInto(string file) => new PageLinks(file);

    private static string Anchor(MessageRef message) => $"m-{message.Place.Room}-{message.Id}";

    private string Head(RoomMessage message)
    {
        var author = message.Author is { } handle ? Project.NameOf(new MemberId(handle)) : "Bot";
        var room = new RoomId(message.Room);
        var where = Playground.PersonOf(room) is { } person
            ? message.Author is null ? $" to {Project.NameOf(new MemberId(person))}" : ""
            : $" in {Project.ChannelName}{(message.Root is null ? "" : ", thread")}{(message.OnlyFor is { } only ? $", only for {Project.NameOf(new MemberId(only))}" : "")}";
        var edited = message.EditedAt is { } at ? $" (edited {DateWords.Time(Project.Calendar.TimeOf(at))})" : "";
        return $"{DateWords.Time(Project.Calendar.TimeOf(message.At))}  {author}{where}{edited}: ";
    }

    private static string Words(RoomMessage message) =>
        message.Deleted ? "(taken back)" : message.Post is { } post ? PlainText.WithButtons(post) : message.Text.ReplaceLineEndings("\n");

    private sealed class PageLinks(string file) : ILinks
    {
        public Uri? To(MessageRef message) => new($"{file}#{Anchor(message)}", UriKind.Relative);

        public Uri? ToDay(string project, DateOnly day) => null;
    }
}
