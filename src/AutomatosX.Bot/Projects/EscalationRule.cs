using System.Globalization;

namespace AutomatosX.Bot.Projects;

/// <summary>What a rule watches.</summary>
public enum RuleTrigger
{
    /// <summary>A blocker, or what blocks an item, has stood for some working hours.</summary>
    Blocked,

    /// <summary>Nobody has said a word about a story that is under way for some working hours.</summary>
    StorySilent,

    /// <summary>The owner of a risk that is not green has said nothing about it by a time of the day.</summary>
    RiskUnreviewed,

    /// <summary>A risk is red for so many working days running.</summary>
    RiskRed,

    /// <summary>An action is past its due date and not done.</summary>
    PastDue,
}

/// <summary>
/// When somebody has to be told of something that stands still: what is watched, for how long, and who hears of it. A rule is
/// the project's data; each time that its condition comes true it fires once.
/// </summary>
/// <param name="Id">Unique within the project.</param>
/// <param name="To">Who is told: <c>owner</c>, <c>leads</c>, <c>channel</c>, a handle, or a word of a job title (<c>pm</c>).</param>
public sealed record EscalationRule(string Id, RuleTrigger When, IReadOnlyList<string> To)
{
    public const string Owner = "owner";
    public const string Leads = "leads";
    public const string Channel = "channel";

    /// <summary>For how many working hours; a day off does not count. For what is measured in hours.</summary>
    public int Hours { get; init; } = 24;

    /// <summary>On which working day running. For what is measured in days.</summary>
    public int Days { get; init; } = 2;

    /// <summary>By which time of day, in the project's zone. For what has to be said each day.</summary>
    public TimeOnly At { get; init; } = new(18, 0);

    /// <summary>Whether a member may say that they want none of it.</summary>
    public bool MayBeRefused { get; init; }

    /// <summary>The rules that a project gets when it asks for the usual ones.</summary>
    public static IReadOnlyList<EscalationRule> Usual { get; } =
    [
        new("blocked", RuleTrigger.Blocked, ["pm"]),
        new("blocked-longer", RuleTrigger.Blocked, [Leads]) { Hours = 36 },
        new("silent-story", RuleTrigger.StorySilent, [Owner]) { MayBeRefused = true },
        new("risk-of-today", RuleTrigger.RiskUnreviewed, [Owner]) { MayBeRefused = true },
        new("red-risk", RuleTrigger.RiskRed, [Leads]),
        new("past-due", RuleTrigger.PastDue, [Owner]) { MayBeRefused = true },
    ];

    /// <summary>When it fires, as people say it: <c>when a blocker stands for 24 h</c>.</summary>
    public string Said => When switch
    {
        RuleTrigger.Blocked => string.Create(CultureInfo.InvariantCulture, $"when something is blocked for {Hours} h"),
        RuleTrigger.StorySilent => string.Create(CultureInfo.InvariantCulture, $"when nobody has said a word about a story for {Hours} h"),
        RuleTrigger.RiskUnreviewed => $"when the owner of a risk that is not green has said nothing about it by {DateWords.Time(At)}",
        RuleTrigger.RiskRed => string.Create(CultureInfo.InvariantCulture, $"when a risk is red for {Days} working days running"),
        _ => "when an action is past its due date",
    };

    /// <summary>Whom it tells, as people say it: <c>the owner</c>.</summary>
    public string SaidTo => string.Join(" and ", To.Select(to => to switch
    {
        Owner => "the owner",
        Leads => "the leads",
        Channel => "the channel",
        _ => to.StartsWith('@') ? to : $"the {to.ToUpperInvariant()}",
    }));
}
