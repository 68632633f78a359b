using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Commands;

/// <summary>A slash command.</summary>
public interface ICommand
{
    CommandHelp Help { get; }

    /// <summary>The event that this line is short for (<c>/risk new …</c> says a new risk), or null for a look-up, which changes nothing.</summary>
    ChatEvent? Effect(Asked asked);

    /// <summary>Answers a look-up, for the asker alone.</summary>
    Task<Post> Answer(Asked asked, CancellationToken cancel = default);
}

/// <summary>A command with who asks and about which project.</summary>
public sealed record Asked(CommandTyped Typed, CommandLine Line, Project Project, Member Member, DateTimeOffset Now)
{
    /// <summary>Today in the project's zone.</summary>
    public DateOnly Today => Project.Calendar.DateOf(Now);

    /// <summary>The same as a message of the asker.</summary>
    public MessageSaid Saying(string text) =>
        new(Typed.At, Typed.Place, Typed.Person, new MessageRef(Typed.Place, FormattableString.Invariant($"command-{Typed.At.UtcTicks}-{Typed.Person}")), null, text, ToTheBot: true) { AsCommand = true };

    /// <summary>The same as a button that the asker pressed.</summary>
    public ButtonPressed Pressing(string action, string value) =>
        new(Typed.At, Typed.Place, Typed.Person, new MessageRef(Typed.Place, "command"), action, value) { AsCommand = true };

    /// <summary>The same as a form that the asker sent.</summary>
    public FormSent Sending(string form, params IEnumerable<(string Id, string Value)> fields) =>
        new(Typed.At, Typed.Place, Typed.Person, form, Project.Key, fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal));
}
