using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup reminders off</c>: whether the asker is reminded when an answer is missing.</summary>
public static class StandupReminders
{
    public const string Verb = "reminders";

    public static CommandUsage Usage { get; } = new($"/standup {Verb} off", "no reminders for you; on brings them back");

    public static ChatEvent? Effect(Asked asked) => asked.Line.AfterVerb switch
    {
        "on" => asked.Pressing(TakeSetting.Reminders, TakeSetting.ValueOf(asked.Project, on: true)),
        "off" => asked.Pressing(TakeSetting.Reminders, TakeSetting.ValueOf(asked.Project, on: false)),
        _ => null,
    };

    /// <summary>How it stands, when the words set nothing.</summary>
    public static Post Answer(Asked asked) =>
        Post.Say(Line.Of($"Your reminders are {(asked.Member.Reminders ? "on" : "off")}. Change it: ", TextRun.Code($"/standup {Verb} {(asked.Member.Reminders ? "off" : "on")}")));
}
