using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web;

/// <summary>What the playground asks of the bot behind it: the two entrances and the exit, no more.</summary>
public interface IPlaygroundBot
{
    /// <summary>Puts what somebody did on disk; see <see cref="Inbox.Accept"/>.</summary>
    Task Accept(RawEvent raw, CancellationToken cancel = default);

    /// <summary>Answers a command that only reads; see <see cref="Inbox.Answer"/>.</summary>
    Task<Post?> Answer(CommandTyped command, CancellationToken cancel = default);

    /// <summary>The form that a button opens; see <see cref="Inbox.Open"/>.</summary>
    Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default);

    /// <summary>Which fields of a filled-in form cannot be taken; see <see cref="Inbox.Check"/>.</summary>
    Task<IReadOnlyList<FieldProblem>> Check(FormSent form, CancellationToken cancel = default);

    /// <summary>Does what is due in a project; see <see cref="AdvanceProject.Look"/>.</summary>
    Task Look(string project, CancellationToken cancel = default);

    /// <summary>Works off what came in and sends what has to go out, so that a page shows the echo at once.</summary>
    Task WorkOff(CancellationToken cancel = default);
}
