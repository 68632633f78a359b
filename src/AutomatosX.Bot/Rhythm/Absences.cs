using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Who is away when, from the register's absences.</summary>
public sealed class Absences
{
    private readonly List<Absence> all = [];

    public Absences(IEnumerable<Item> items)
    {
        foreach (var item in items.Where(item => item.Kind == AbsenceKind.Key))
        {
            if (Due.Parse(item[FieldNames.From]) is { } from)
                all.Add(new Absence(Who(item), from.Date, Due.Parse(item[FieldNames.To])?.Date ?? from.Date, item[FieldNames.Reason] ?? "away"));
        }
    }

    /// <summary>Why the member is away on that date, or null when the member is there.</summary>
    public string? Reason(MemberId member, DateOnly date) =>
        all.Where(absence => absence.Member == member && absence.From <= date && date <= absence.To).Select(absence => absence.Reason).LastOrDefault();

    public bool IsAway(MemberId member, DateOnly date) => Reason(member, date) is not null;

    private static MemberId Who(Item item) => item.Created.Subject ?? item.Created.By;

    private sealed record Absence(MemberId Member, DateOnly From, DateOnly To, string Reason);
}
