using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>What the project's people did, as far as the bot was told.</summary>
internal sealed class Facts(Plan plan)
{
    private readonly List<Away> absences = [];

    public HashSet<string> Skipped { get; } = [];

    public HashSet<string> Answered { get; } = [];

    /// <summary>What words outside a thread may have answered: which prompt they do is not this test's matter.</summary>
    public HashSet<string> Perhaps { get; } = [];

    /// <summary>Checkpoints that were told how they went.</summary>
    public HashSet<string> Told { get; } = [];

    /// <summary>Dates on which somebody said something.</summary>
    public HashSet<DateOnly> Words { get; } = [];

    /// <summary>What stands of somebody's absences.</summary>
    public IEnumerable<Away> Of(MemberId member) => absences.Where(away => away.Member == member);

    public void Add(Away away) => absences.Add(away);

    public void End(MemberId member, DateOnly back)
    {
        for (var i = 0; i < absences.Count; i++)
        {
            if (absences[i].Member == member && absences[i].Covers(back))
                absences[i] = absences[i] with { Back = back };
        }
    }

    public bool IsAway(MemberId member, DateOnly date, TimeOnly time) => Of(member).Any(away => away.Covers(date) && away.Part switch
    {
        "" => true,
        "morning" => time.Hour < 12,
        "afternoon" => time.Hour >= 12,
        _ => false,
    });

    /// <summary>Whether nobody may ask the member about this touchpoint now.</summary>
    public bool IsExcused(Touchpoint touchpoint, DateOnly date, MemberId member, DateTimeOffset now) =>
        Skipped.Contains(Key(touchpoint, date, member)) || IsAway(member, date, touchpoint.At) || IsAway(member, date, plan.Clock.Time(now));

    public static string Key(Touchpoint touchpoint, DateOnly date, MemberId member) => FormattableString.Invariant($"{Key(touchpoint, date)}/{member}");

    public static string Key(Touchpoint touchpoint, DateOnly date) => FormattableString.Invariant($"P0/{touchpoint.Id}/{date:yyyy-MM-dd}");
}

/// <summary>An absence.</summary>
internal sealed record Away(MemberId Member, DateOnly From, DateOnly To, string Part, DateOnly? Back)
{
    public bool Covers(DateOnly date) => From <= date && date <= To && (Back is not { } back || date < back);
}
