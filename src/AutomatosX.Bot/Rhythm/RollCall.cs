using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Who answered a standup, who has not, who is away: the post that opens the day's thread and is edited as answers come.</summary>
/// <param name="Participants">Everybody who takes part, in the project's order.</param>
public sealed record RollCall(Project Project, Touchpoint Touchpoint, Run Run, IReadOnlyList<MemberId> Participants, Absences Absences)
{
    public IReadOnlyList<MemberId> Answered => [.. Participants.Where(Run.Answers.ContainsKey)];

    public IReadOnlyList<MemberId> Away => [.. Participants.Where(member => !Run.Answers.ContainsKey(member) && Absences.IsAway(member, Run.Date, Touchpoint.At))];

    public IReadOnlyList<MemberId> Skipping => [.. Participants.Where(member => !Run.Answers.ContainsKey(member) && !Away.Contains(member) && Run.Skipped.ContainsKey(member))];

    /// <summary>Asked, there, and silent.</summary>
    public IReadOnlyList<MemberId> Silent => [.. Participants.Where(member => !Run.Answers.ContainsKey(member) && !Away.Contains(member) && !Skipping.Contains(member))];

    /// <summary>Whether anybody was asked: the bot may have been down all the while.</summary>
    public bool WasAsked => Run.Prompted.Count > 0;

    public Post Post() => new($"{Touchpoint.Title}, {Project.Calendar.Label(Run.Date).Short}", [new Section("", [.. Lines()])], []);

    private IEnumerable<Line> Lines()
    {
        yield return $"{Answered.Count} of {Participants.Count} answered{Closing()}";
        if (Answered.Count > 0)
            yield return Line.Of("Answered: ", string.Join(", ", Answered.Select(WithLate)));
        foreach (var (said, members) in Missing())
            yield return Line.Of(said, string.Join(", ", members.Select(Named)));
        if (Skipping.Count > 0)
            yield return Line.Of("Skips today: ", string.Join(", ", Skipping.Select(Named)));
        if (Away.Count > 0)
            yield return Line.Of("Away: ", string.Join(", ", Away.Select(Named)));
        if (Run.Note.Length > 0)
            yield return Run.Note;
    }

    private IEnumerable<(string Said, List<MemberId> Members)> Missing()
    {
        if (Run.ClosedAt is null)
            return Silent.Count == 0 ? [] : [("Not yet: ", [.. Silent])];
        var silent = Silent.ToLookup(Run.Prompted.ContainsKey);
        return new[] { ("No answer: ", silent[true].ToList()), ("Not asked: ", silent[false].ToList()) }.Where(missing => missing.Item2.Count > 0);
    }

    private string Closing() => (Run.ClosedAt, Touchpoint.ClosesOn(Run.Date, Project.Calendar)) switch
    {
        ({ }, _) => ", closed",
        (null, { } closes) => $", open until {DateWords.TimeIn(Project.Calendar, closes)}",
        _ => "",
    };

    // Who answered on a day off is there all the same; who leaves at noon is worth a word.
    private string WithLate(MemberId member)
    {
        var part = Absences.IsAway(member, Run.Date) ? null : Absences.Said(member, Run.Date);
        string[] aside = [.. new[] { Where(Run.Answers[member]), Run.Answers[member].Late ? "late" : null, part }.OfType<string>()];
        return aside.Length == 0 ? Project.NameOf(member) : $"{Project.NameOf(member)} ({string.Join(", ", aside)})";
    }

    // Where somebody answered is worth a word only where there is more than one place to answer at.
    private string? Where(Answer answer) => Project.AlsoIn.Count == 0 || answer.On is not { } platform ? null : PlatformWords.Of(platform);

    private string Named(MemberId member) => Absences.Said(member, Run.Date) is { } said ? $"{Project.NameOf(member)} ({said})" : Project.NameOf(member);
}
