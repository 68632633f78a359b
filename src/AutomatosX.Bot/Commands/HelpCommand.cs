using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Commands;

/// <summary>What there is to type.</summary>
public sealed class HelpCommand(IReadOnlyList<CommandHelp> others) : ICommand
{
    public CommandHelp Help { get; } = new("/help", "What you can type", [new("/help", "this list")]);

    public ChatEvent? Effect(Asked asked) => null;

    public Task<Post> Answer(Asked asked, CancellationToken cancel = default) => Task.FromResult(List("What you can type"));

    /// <summary>The answer to a command that does not exist.</summary>
    public Post Unknown(string name)
    {
        if (name.Length == 0)
            return List("What you can type");
        var near = Nearest.To(name, others.Select(other => other.Name.TrimStart('/')));
        return near is null ? List($"There is no /{name}") : Post.Say(Line.Of($"There is no /{name}. Nearest: ", TextRun.Code($"/{near}"), ". All of them: ", TextRun.Code("/help")));
    }

    /// <summary>What can follow one command.</summary>
    public static Post Of(CommandHelp help) => new(help.Summary, [new Section("", [.. Lines(help)])], []);

    private static IEnumerable<Line> Lines(CommandHelp help) => help.Usages.Select(usage => Line.Of(TextRun.Code(usage.Example), $" {usage.Does}"));

    private Post List(string title) => new(title,
    [
        .. others.Select(other => new Section(other.Summary, [.. Lines(other)])),
        Section.Under("In your own words", "ACTION-15 done, next: tell the team. R-4 yellow. New action: rotate keys, @oliver, due Friday. Decision: …"),
    ], []);
}
