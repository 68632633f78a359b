using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>What the bot says when it is installed: to a person, and in a team.</summary>
internal static class Welcome
{
    /// <summary>Whether somebody installed the bot; an update of its package is no news.</summary>
    public static bool IsFor(MsTeamsActivity activity) => activity.Body["action"] is { } action && action.GetValueKind() == JsonValueKind.String && (string?)action == "add";

    /// <summary>The question whose answer says what lives in the room that it is installed in; null in somebody's own chat.</summary>
    public static CommandTyped? Asks(MsTeamsHeader header, DateTimeOffset at) =>
        !header.IsPersonal && header.Person is { } person && MsTeamsPlace.Of(header) is { Place: var place } ? new CommandTyped(at, place, new PersonId(person), $"/standup {StandupSetup.Verb}") : null;

    /// <param name="lives">The answer to <see cref="Asks"/>, if it was asked.</param>
    public static Post Of(Post? lives) => lives is null
        ? Post.Say(
            "I ask for your standup, keep the project's actions, risks and stories from what you answer, and post the day's summary.",
            Line.Of("Write to me in your own words, or look something up: ", TextRun.Code("risk R-4"), ", ", TextRun.Code("standup page"), ", ", TextRun.Code("help"), "."))
        : lives with { Sections = [Section.Of("I ask a project's people for their standup and post the day's summary in its channel."), .. lives.Sections] };
}
