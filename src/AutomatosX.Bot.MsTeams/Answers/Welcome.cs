using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>What the bot says when it is installed: to a person, and in a team.</summary>
internal static class Welcome
{
    /// <summary>Whether somebody installed the bot; an update of its package is no news.</summary>
    public static bool IsFor(MsTeamsActivity activity) => activity.Body["action"] is { } action && action.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)action == "add";

    public static Post Of(MsTeamsHeader header)
    {
        if (header.IsPersonal)
        {
            return Post.Say(
                "I ask for your standup, keep the project's actions, risks and stories from what you answer, and post the day's summary.",
                Line.Of("Write to me in your own words, or look something up: ", TextRun.Code("risk R-4"), ", ", TextRun.Code("help"), "."));
        }

        return Post.Say("I ask a project's people for their standup and post the day's summary in its channel. To set that up here takes a minute:")
            .With(new Button("Set up", SetupForm.Action, header.Conversation ?? "") { OpensForm = true, Primary = true });
    }
}
