using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// The outbox keys of the rhythm's posts. A key says what a post is, so that a repeated step finds the one it made,
/// and so that a reply in its thread finds the touchpoint it answers.
/// </summary>
public static class PostKey
{
    private const string High = "high";
    private const string Low = "low";

    public static string Prompt(Run run, MemberId member) => $"prompt/{Of(run)}/{member}";

    public static string Reminder(Run run, MemberId member) => $"reminder/{Of(run)}/{member}";

    public static string RollCall(Run run) => $"roll-call/{Of(run)}";

    public static string Summary(string project, DateOnly day) => $"summary/{project}/{DateWords.Iso(day)}";

    /// <summary>The report of the week that ends on a date.</summary>
    public static string Week(string project, DateOnly last) => $"week/{project}/{DateWords.Iso(last)}";

    /// <summary>One part of the details in its thread.</summary>
    public static string WeekPart(string project, DateOnly last, string part) => $"{Week(project, last)}/{part}";

    /// <summary>The line about days that the bot was down on, by the last of them.</summary>
    public static string Missed(string project, DateOnly last) => $"missed/{project}/{DateWords.Iso(last)}";

    /// <summary>The posts of an escalation, one for each who is told.</summary>
    public static string Escalation(string project, string escalation) => $"escalation/{project}/{escalation}";

    /// <summary>The escalation that a post is about; null for any other post.</summary>
    public static string? EscalationIn(string key) => key.Split('/') is ["escalation", _, var escalation, _, ..] ? escalation : null;

    /// <summary>One part of the details in the summary's thread.</summary>
    public static string SummaryPart(string project, DateOnly day, string part) => $"{Summary(project, day)}/{part}";

    /// <summary>The beginning of every alert of a project's metrics.</summary>
    public static string Alerts(string project) => $"alert/{project}/";

    /// <summary>An alert, by the reply that brought the reading which crossed.</summary>
    public static string Alert(string project, string metric, string track, bool high, string reply) => $"{Alerts(project)}{metric}/{track}-{(high ? High : Low)}/{reply}";

    /// <summary>What an alert of a metric is about; null for any other post.</summary>
    public static (string Track, bool High, string Reply)? AlertIn(string project, string metric, string key)
    {
        var beginning = $"{Alerts(project)}{metric}/";
        if (!key.StartsWith(beginning, StringComparison.Ordinal) || key[beginning.Length..].Split('/', 2) is not [var what, var reply])
            return null;
        return what.Split('-') is [var track, var level] ? (track, level == High, reply) : null;
    }

    /// <summary>The touchpoint and the date that a prompt, reminder or roll-call is about; null for any other post.</summary>
    public static (string Touchpoint, DateOnly Date)? Touchpoint(string key)
    {
        var parts = key.Split('/');
        return parts is ["prompt" or "reminder" or "roll-call", _, var touchpoint, var date, ..]
            && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (touchpoint, day)
            : null;
    }

    private static string Of(Run run) => $"{run.Project}/{run.Touchpoint}/{DateWords.Iso(run.Date)}";
}
