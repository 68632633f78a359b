using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Commands;

/// <summary>What there is to type: a first page, and all that one command can do.</summary>
/// <param name="others">The other commands, in the order of the page.</param>
public sealed class HelpCommand(IReadOnlyList<CommandHelp> others, IItems items) : ICommand
{
    public const string Verb = "help";

    private const string Title = "What you can type";

    public CommandHelp Help { get; } = new($"/{Verb}", Title, [new($"/{Verb}", "the first page"), .. others.Select(other => new CommandUsage($"/{Verb} {NameOf(other)}", $"all that {other.Name} can do"))]);

    /// <summary>The same where a platform has a <c>/help</c> of its own.</summary>
    public static CommandUsage Usage { get; } = new($"/standup {Verb} gate", "what a command can do; without a name, the first page");

    public ChatEvent? Effect(Asked asked) => null;

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default)
    {
        var platform = asked.Typed.Place.Platform;
        if (Named(asked.Line) is not { Length: > 0 } name)
            return Page(Title, platform, asked.Member, MemberItems.Open(await items.Items(asked.Project.Key, cancel), asked.Member.Handle).FirstOrDefault());
        return others.FirstOrDefault(other => NameOf(other) == name) is { } help ? Of(help) : Unknown(name, platform, $"{AllIn(platform)} ");
    }

    /// <summary>The line that is meant: <c>/standup help gate</c> is <c>/help gate</c>.</summary>
    public static CommandLine Meant(CommandLine line) => line is { Name: "standup", Verb: Verb } ? new CommandLine(Verb, [.. line.Words.Skip(1)]) : line;

    /// <summary>The command that "help" and "help gate" are, said in words; null for anything else.</summary>
    public string? In(string words)
    {
        var line = CommandLine.Parse(words.Trim().TrimEnd('?', '!', '.'));
        return line is { Name: Verb, Words.Count: <= 1 } && (line.Words.Count == 0 || Near(Named(line)) is not null) ? $"/{Verb} {line.Rest}".TrimEnd() : null;
    }

    /// <summary>The answer to a command that does not exist.</summary>
    /// <param name="before">What stands before the nearest one's name.</param>
    public Post Unknown(string name, Platform platform, string before = "/")
    {
        if (name.Length == 0)
            return Page(Title, platform, null, null);
        return Near(name) is { } near
            ? Post.Say(Line.Of($"There is no /{name}. Nearest: ", TextRun.Code($"{before}{near}"), ". All of them: ", TextRun.Code(AllIn(platform))))
            : Page($"There is no /{name}", platform, null, null);
    }

    /// <summary>What can follow one command.</summary>
    public static Post Of(CommandHelp help) => Post.Of(
        $"{help.Name}: {help.Summary}",
        [Section.Of([.. help.Usages.Select(Row)]), .. help.InReplies.Count == 0 ? Array.Empty<Section>() : [Section.Under("Or in a reply", [.. help.InReplies.Select(said => Line.Of(TextRun.Code(said)))])]]);

    private static Line Row(CommandUsage usage) => Line.Of(TextRun.Code(usage.Example), $" – {usage.Does}");

    private static string NameOf(CommandHelp help) => help.Name.TrimStart('/');

    private static string Named(CommandLine line) => line.Verb.TrimStart('/');

    private string? Near(string name) => Nearest.To(name, others.Select(NameOf));

    // Slack keeps /help for itself.
    private static string AllIn(Platform platform) => platform switch { Platform.Slack => $"/standup {Verb}", Platform.MsTeams => Verb, _ => $"/{Verb}" };

    /// <param name="own">Something that the asker owns: an example that works at once.</param>
    private Post Page(string title, Platform platform, Member? asker, Item? own) => Post.Of(
        title,
        Section.Under("To answer, in your own words", [.. Answers(asker, own), "Under a prompt or to me alone; Fill in asks for the same in a form.", Line.Of("Not today: ", TextRun.Code("skip today"), ". A slip: edit your message.")]),
        Section.Under("To look something up or record it", [.. others.Select(other => Row(new CommandUsage(other.Name, other.Summary)))]),
        Section.Under("To ask", Line.Of(TextRun.Code("why is R-4 red?"), " · ", TextRun.Code("why was I pinged?")), Rest(platform)));

    private static Line Rest(Platform platform) => Line.Of(TextRun.Code($"{AllIn(platform)} gate"), " tells the rest of ", TextRun.Code("/gate"), platform == Platform.MsTeams ? ". Said to me, no command needs its slash." : ".");

    private static IEnumerable<Line> Answers(Member? asker, Item? own) =>
    [
        Line.Of(TextRun.Code($"{(own is null ? "ACTION-15 done" : MemberItems.Example(own, own.Key))}{(own?.Kind == RiskKind.Key ? "" : ", next: tell the team")}")),
        Line.Of(TextRun.Code($"new action: rotate keys, @{asker?.Handle.Value ?? "oliver"}, due Friday")),
        Line.Of(TextRun.Code("decision: we ship on Monday")),
    ];
}
