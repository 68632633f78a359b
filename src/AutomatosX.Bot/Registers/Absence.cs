using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>Some days on which a member is away, as the register has them.</summary>
/// <param name="Key">The item that says so.</param>
/// <param name="To">The last day as it was said; being back earlier does not change it.</param>
/// <param name="Part">The half of each day, as <see cref="AbsenceKind"/> spells it; null for whole days.</param>
/// <param name="Back">The day from which the member is there again after all, or null.</param>
public sealed record Absence(string Key, MemberId Member, DateOnly From, DateOnly To, string Reason, string? Part, DateOnly? Back)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The absence that an item holds, or null when it holds none.</summary>
    public static Absence? Of(Item item)
    {
        if (item.Kind != AbsenceKind.Key || Due.Parse(item[FieldNames.From]) is not { } from)
            return null;
        var to = Due.Parse(item[FieldNames.To])?.Date ?? from.Date;
        return new Absence(item.Key, item.Created.Subject ?? item.Created.By, from.Date, to, item[FieldNames.Reason] ?? AbsenceKind.Away, item[FieldNames.Part], Due.Parse(item[FieldNames.Back])?.Date);
    }

    /// <summary>Whether it stands on that date.</summary>
    public bool Covers(DateOnly date) => From <= date && date <= To && !(Back <= date);

    /// <summary>Whether anything of it is left on that date or after it.</summary>
    public bool IsLeftAfter(DateOnly date) => To >= date && !(Back <= From) && !(Back <= date);

    /// <summary>Whether the member cannot be asked at this time of a day that it covers. Of a half day that nobody named, both halves can.</summary>
    public bool Holds(TimeOnly time) => Part switch
    {
        null => true,
        AbsenceKind.Morning => time < Noon,
        AbsenceKind.Afternoon => time >= Noon,
        _ => false,
    };
}
