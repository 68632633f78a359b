using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Summaries;

/// <summary>How a sprint stands at a moment: what was committed, what is done and left of it, who has how much, of what nothing is heard.</summary>
public sealed record SprintHealth(Project Project, SprintStories Stories, DateOnly Today, DateTimeOffset Now)
{
    private BurnDown? BurnDown { get; } = BurnDown.Of(Stories, Today);

    private ProjectCalendar Calendar => Project.Calendar;

    private string Name => string.Create(CultureInfo.InvariantCulture, $"Sprint {Stories.Sprint.Number}");

    /// <summary>Whether there is anything to say: the sprint has begun and holds a story.</summary>
    public bool IsThere => BurnDown is { Today: not null };

    /// <summary>All of it in a few lines, with the burn-down drawn.</summary>
    public Section Section(string heading)
    {
        if (BurnDown is not { Today: not null } burnDown)
            return Chat.Section.Under(heading);
        return Chat.Section.Under(heading, [Commitment(burnDown), .. Scope(burnDown), Pace(burnDown), Course(burnDown), .. CapacityLines(), .. SilentLine() is { } silent ? [silent] : Array.Empty<Line>()]) with { Chart = Picture(burnDown) };
    }

    /// <summary>How fast it goes and where it is on its way, in two lines.</summary>
    public IEnumerable<Line> Brief => BurnDown is { Today: not null } burnDown ? [Pace(burnDown), Course(burnDown)] : [];

    /// <summary>The burn-down day by day, against the ideal line.</summary>
    public Post BurnDownPost()
    {
        if (BurnDown is not { Today: not null } burnDown)
            return Nothing();
        var rows = burnDown.Days.Skip(1).Select(day => (IReadOnlyList<Line>)[DateWords.Day(day.Date), day.Left is { } left ? $"{Rounded(left)}  {Bars.Of(left, burnDown.Days.Max(one => Math.Max(one.Ideal, one.Left ?? 0)))}" : "–", Rounded(day.Ideal), day.Scope is { } scope ? Rounded(scope) : "–"]);
        return Post.Of($"{Name}, burn-down", Chat.Section.Of([Commitment(burnDown), .. Scope(burnDown), Pace(burnDown), Course(burnDown)]) with { Chart = Picture(burnDown) }, Chat.Section.Of() with { Table = new Table(["Day", "Left", "Ideal", "Scope"], [.. rows]) });
    }

    /// <summary>Who has how many points, against what they may have.</summary>
    public Post CapacityPost()
    {
        if (BurnDown is not { Today: not null })
            return Nothing();
        var rows = Members.Select(member => (IReadOnlyList<Line>)[Project.NameOf(member.Member), $"{Rounded(member.Points)}  {Bars.Of(member.Points, Math.Max(member.Points, member.Allowance))}", $"{Rounded(member.Allowance)}{Away(member)}", Number.Text(member.Stories), Number.Text(member.HelpsWith)]);
        return Post.Of($"{Name}, capacity", Chat.Section.Of([.. CapacityLines()]) with { Table = new Table(["Member", "Points", "Allowance", "Stories", "Helps with"], [.. rows]) });
    }

    private IReadOnlyList<MemberCapacity> Members { get; } = Capacity.Of(Stories, Project, new Absences(Stories.Items), Today);

    private Line Commitment(BurnDown burnDown)
    {
        var stories = string.Create(CultureInfo.InvariantCulture, $"{burnDown.CommittedStories} {(burnDown.CommittedStories == 1 ? "story" : "stories")}");
        return Line.Of(TextRun.Strong($"{Name}:"), $" {Rounded(burnDown.Committed)} pts committed ({stories}){(burnDown.ScopeChanges.Count == 0 ? ", scope unchanged" : "")}.");
    }

    private static IEnumerable<Line> Scope(BurnDown burnDown)
    {
        if (burnDown.ScopeChanges.Count == 0)
            return [];
        var points = burnDown.ScopeChanges.Sum(change => change.Points);
        return [Line.Of(TextRun.Strong("Scope change:"), $" {(points < 0 ? "−" : "+")}{Rounded(Math.Abs(points))} pts since: {string.Join(", ", burnDown.ScopeChanges.Select(change => change.Said))}.")];
    }

    // The fact first: what is done. What is wanted, and what is missing for it, stands behind.
    private Line Pace(BurnDown burnDown)
    {
        var velocity = Velocity.Of(burnDown, Stories, Today);
        var done = velocity.Percent is { } percent ? $" {Rounded(velocity.Done)} of {Rounded(burnDown.Committed)} pts done ({Rounded(percent)} %)" : " no points were committed";
        return Line.Of(TextRun.Strong("Velocity:"), $"{done}{(velocity.Percent is not null && velocity.Target(Today) is { } target ? Wanted(velocity, target) : "")}.");
    }

    private string Wanted(Velocity velocity, VelocityTarget target)
    {
        var missing = velocity.Missing(target);
        var wanted = string.Create(CultureInfo.InvariantCulture, $"; target ≥{target.Percent} % by {Calendar.Label(target.By.Date).Short} ({DateWords.Day(target.By.Date)})");
        return missing == 0 ? $"{wanted}, met" : target.By.Date < Today ? $"{wanted}, missed by {BurnDown.Said(missing)}" : $"{wanted}, {BurnDown.Said(missing)} to go";
    }

    private static Line Course(BurnDown burnDown)
    {
        var now = burnDown.Now!.Value;
        if (now.Left is not { } left)
            return Line.Of(TextRun.Strong("Burn-down:"), " nothing is known of it yet.");
        return Line.Of(TextRun.Strong("Burn-down:"), $" {Rounded(left)} of {Rounded(now.Scope ?? 0)} pts left, ideal {Rounded(now.Ideal)}: {burnDown.Verdict}. {Bars.Course(burnDown.Days.Select(day => day.Left))}");
    }

    private IEnumerable<Line> CapacityLines()
    {
        var shown = Members.Where(member => member.Stories > 0).Select(member => $"{Project.NameOf(member.Member)} {Rounded(member.Points)} of {Rounded(member.Allowance)} pts{Away(member)}").ToList();
        var unowned = Capacity.Unowned(Stories, Today);
        if (unowned > 0)
            shown.Add($"nobody {Rounded(unowned)} pts");
        if (shown.Count == 0)
            yield break;
        yield return Line.Of(TextRun.Strong("Capacity:"), $" {string.Join(", ", shown)}.");
        var over = Members.Where(member => member.IsOver).Select(member => $"{Project.NameOf(member.Member)} by {BurnDown.Said(member.Over)}").ToList();
        yield return over.Count == 0 ? Line.Of("Nobody is over the allowance.").In(1) : Line.Of(TextRun.Strong("Over the allowance:"), $" {string.Join(", ", over)}.").In(1);
    }

    private Line? SilentLine()
    {
        var inSprint = Stories.At(Today).Select(story => story.Key).ToHashSet(StringComparer.Ordinal);
        var silent = Silence.Stories(Stories.Items.Where(item => inSprint.Contains(item.Key)), Calendar, Now).Select(story => $"{story.Key} {story.Title} ({Owner(story)}, {Heard(story)})").ToList();
        return silent.Count == 0 ? null : Line.Of(TextRun.Strong("Silent for 24 h or more:"), $" {string.Join(", ", silent)}.");
    }

    private string Owner(Item story) => story.Owner is { } owner ? Project.NameOf(owner) : "no owner";

    private string Heard(Item story)
    {
        if (story.Fields.Values.All(change => change.Source == ChangeSource.Import))
            return "nothing said yet";
        var local = Calendar.Local(story.ChangedAt);
        return $"last heard {DateWords.Day(DateOnly.FromDateTime(local.DateTime))} {DateWords.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    private static string Away(MemberCapacity member) => member.DaysAway == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({member.DaysAway} {(member.DaysAway == 1 ? "day" : "days")} away)");

    private Post Nothing() => Post.Say(Today < Stories.Sprint.First ? $"{Name} begins {DateWords.Day(Stories.Sprint.First)}." : $"{Name} holds no story yet.");

    private Chart Picture(BurnDown burnDown) => Chart.Course(
        $"{Name}, burn-down", "points", [.. burnDown.Days.Select(day => day.Date)],
        new ChartLine("Left", ChartRole.Measured, [.. burnDown.Days.Select(day => day.Left)]),
        new ChartLine("Ideal", ChartRole.Expected, [.. burnDown.Days.Select(day => (decimal?)Math.Round(day.Ideal, 2))]));

    private static string Rounded(decimal points) => BurnDown.Rounded(points);
}
