using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/risk link R-4 ACTION-15</c>, and the same with <c>unlink</c>.</summary>
public sealed class RiskLink(string verb, string does) : IItemVerb
{
    public static IReadOnlyList<IItemVerb> All { get; } =
    [
        new RiskLink(Linking.Action, "link a risk to an action item, a story or another risk; both show it"),
        new RiskLink(Linking.Undoing, "take the link away"),
    ];

    public string Kind => RiskKind.Key;

    public string Verb => verb;

    public CommandHelp Help { get; } = new($"/risk {verb}", does, [new CommandUsage($"/risk {verb} R-4 ACTION-15", does)]);

    public ChatEvent? Effect(Asked asked) => asked.Line.Words.Count > 2 ? asked.Pressing(verb, Linking.ValueOf(asked.Project.Key, asked.Line.Words.Skip(1))) : null;

    public Task<Post> Answer(Asked asked, CancellationToken cancel = default) => Task.FromResult(Post.Say(Line.Of("Name two items: ", TextRun.Code($"/risk {verb} R-4 ACTION-15"))));
}
