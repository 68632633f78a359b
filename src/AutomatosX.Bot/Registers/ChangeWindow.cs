using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>How far a change window is.</summary>
public enum WindowStage
{
    /// <summary>Its time is still to come.</summary>
    Planned,

    /// <summary>Begun, as its people said.</summary>
    Open,

    /// <summary>Brought to its end, and looked at since.</summary>
    Ended,

    /// <summary>What was changed is taken back.</summary>
    RolledBack,

    /// <summary>Not held.</summary>
    CalledOff,
}

/// <summary>A change window as its plan and what was said of it make it; nothing of it is stored.</summary>
public sealed record ChangeWindow(Item Item)
{
    /// <summary>How often the channel hears of an open window, unless it is said otherwise.</summary>
    public const int UsualCadence = 15;

    public DateTimeOffset? From => Due.Parse(Item[FieldNames.From])?.At;

    public DateTimeOffset? To => Due.Parse(Item[FieldNames.To])?.At;

    public DateTimeOffset? Freeze => Due.Parse(Item[FieldNames.Freeze])?.At;

    public IReadOnlyList<ToMeet> Preconditions => Checklist.Of(Item, Field.Listed(Item[FieldNames.Preconditions]));

    public IReadOnlyList<string> Steps => Field.Listed(Item[FieldNames.Steps]);

    public IReadOnlyList<RollbackTrigger> Triggers => [.. Field.Listed(Item[FieldNames.Rollback]).Select(RollbackTrigger.Parse)];

    /// <summary>The metrics whose readings are collected: those named, and those that a rollback hangs on.</summary>
    public IReadOnlyList<string> Metrics => [.. Field.Listed(Item[FieldNames.Metrics]).Concat(Triggers.Select(trigger => trigger.Metric).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)];

    public TimeSpan Cadence => TimeSpan.FromMinutes((double)(Number.Decimal(Item[FieldNames.Cadence]) ?? UsualCadence));

    /// <summary>Who tells the others how it goes: who is named for it first, else the owner.</summary>
    public MemberId? Comms => Tellers is [var first, ..] ? first : Item.Owner;

    /// <summary>Who is named for telling the others, the first one first.</summary>
    public IReadOnlyList<MemberId> Tellers => [.. Field.Several(Item[FieldNames.Comms]).Select(handle => new MemberId(handle))];

    /// <summary>How it is told: <c>every 15 min by Oliver, else Queenie, in #incidents</c>; empty where nothing is said of it.</summary>
    public string Told(Project project)
    {
        if (Tellers.Count == 0 && Item[FieldNames.Channel] is null && Item[FieldNames.Cadence] is null)
            return "";
        var by = Tellers.Count == 0 ? "" : $" by {string.Join(", else ", Tellers.Select(project.NameOf))}";
        return $"every {Number.Text((decimal)Cadence.TotalMinutes)} min{by}{(Item[FieldNames.Channel] is { } channel ? $" in {channel}" : "")}";
    }

    public WindowStage Stage => StageChange is null ? WindowStage.Planned : GateVote.Parts(StageChange.Value!).Sort switch
    {
        WindowKind.Started => WindowStage.Open,
        WindowKind.Ended => WindowStage.Ended,
        WindowKind.RolledBack => WindowStage.RolledBack,
        WindowKind.CalledOff => WindowStage.CalledOff,
        _ => WindowStage.Planned,
    };

    /// <summary>The last word on how far it is.</summary>
    public Change? StageChange => Item.Fields.GetValueOrDefault(FieldNames.Stage);

    /// <summary>Since when it is open, as it was said; null while it is not.</summary>
    public DateTimeOffset? OpenSince => Stage == WindowStage.Open ? StageChange!.Order.At : null;

    /// <summary>The instant from which on it is observed: its end as told, or as planned until somebody tells it. Null where nothing is to be observed.</summary>
    public DateTimeOffset? ObservedFrom => Stage switch
    {
        WindowStage.Ended => StageChange!.Order.At,
        WindowStage.Open => To,
        _ => null,
    };

    public IReadOnlyList<ObservationCheck> Checks => Item[FieldNames.Checks] == ObservationCheck.None
        ? []
        : [.. Field.Listed(Item[FieldNames.Checks] ?? ObservationCheck.Usual).Select((text, index) => ObservationCheck.Parse(text, index + 1)).OfType<ObservationCheck>()];

    /// <summary>When a check is due: so many real hours after the end, whatever clocks and calendars do meanwhile.</summary>
    public DateTimeOffset? DueAt(ObservationCheck check) => ObservedFrom is { } end ? end.ToUniversalTime() + check.After : null;

    /// <summary>What was said of a check, or null.</summary>
    public Change? Answer(ObservationCheck check) => Item.Fields.GetValueOrDefault(Field.NameOf(FieldNames.Check, Number.Text(check.Number)));

    /// <summary>What says that a step is done, or null.</summary>
    public Change? Done(int step) => Item.Fields.GetValueOrDefault(Field.NameOf(FieldNames.Step, Number.Text(step)));

    public bool IsObserved(DateTimeOffset now) => Stage == WindowStage.Ended && Checks.Any(check => Answer(check) is null && DueAt(check) + TimeSpan.FromDays(2) > now);

    /// <summary>In a few words: <c>planned</c>, <c>open since 14:00</c>.</summary>
    public string State(DateTimeOffset now) => Stage switch
    {
        WindowStage.Open => To < now ? "open, past its end" : "open",
        WindowStage.Ended => IsObserved(now) ? "ended, observed" : "ended",
        WindowStage.RolledBack => "rolled back",
        WindowStage.CalledOff => "called off",
        _ when From <= now => "not started",
        _ when Freeze <= now => "planned, freeze on",
        _ => "planned",
    };
}
