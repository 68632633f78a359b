using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>Who is away when, from the register's absences.</summary>
public sealed class Absences(IEnumerable<Item> items)
{
    private readonly List<Absence> all = [.. items.Select(Absence.Of).OfType<Absence>()];

    /// <summary>The absences of a member, in the order in which they were said.</summary>
    public IEnumerable<Absence> Of(MemberId member) => all.Where(absence => absence.Member == member);

    /// <summary>Whether the member is away on that date, the whole day.</summary>
    public bool IsAway(MemberId member, DateOnly date) => On(member, date).Exists(absence => absence.Part is null);

    /// <summary>Whether the member is away at that time of that date, so that nothing is asked.</summary>
    public bool IsAway(MemberId member, DateOnly date, TimeOnly time) => On(member, date).Exists(absence => absence.Holds(time));

    /// <summary>What a roll-call says beside the name: <c>vacation</c>, <c>half day</c>, <c>away this morning</c>; null for somebody who is there all day.</summary>
    public string? Said(MemberId member, DateOnly date) => On(member, date) switch
    {
        [] => null,
        [{ Part: null } whole] => whole.Reason,
        [{ Part: AbsenceKind.Half }] => "half day",
        [{ Part: var part }] => $"away this {part}",
        var parts => parts[^1].Reason,
    };

    // What was said last holds: whole days after half ones, and one half after a whole day. Both halves add up.
    private List<Absence> On(MemberId member, DateOnly date)
    {
        var standing = new List<Absence>();
        foreach (var absence in Of(member).Where(absence => absence.Covers(date)))
        {
            standing.RemoveAll(earlier => absence.Part is null or AbsenceKind.Half || earlier.Part is null or AbsenceKind.Half || earlier.Part == absence.Part);
            standing.Add(absence);
        }

        return standing;
    }
}
