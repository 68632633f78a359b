using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Which alerts about a project's metrics shall stand, and how they read, computed from the readings that stand. An alert is named
/// after the reading that crossed a limit, so that looking again finds it; it follows what becomes of that reading.
/// </summary>
/// <param name="Readings">The latest standing values of each metric, oldest first.</param>
/// <param name="Posted">The alerts that were posted before.</param>
public sealed record MetricAlerts(Project Project, IReadOnlyList<Item> Items, IReadOnlyList<Change> Readings, IReadOnlyList<OutboxPost> Posted)
{
    /// <summary>How many readings of a metric are looked at.</summary>
    public const int MostReadings = 50;

    /// <summary>The alerts to post, and those to change, with their outbox keys.</summary>
    public IEnumerable<(string Key, Post Post)> Due() =>
        from metric in Items.Where(item => item.Kind == MetricKind.Key).Select(item => new Metric(item))
        let before = BeforeOf(metric)
        where metric.IsLimited || before.Count > 0
        let excursions = new Excursions(metric, [.. Readings.Where(reading => reading.Item == metric.Item.Key)])
        from track in Enum.GetValues<MetricTrack>()
        from alert in Of(excursions, track, before)
        where before.Find(posted => posted.Key == alert.Key) is not { } posted || PlainText.WithButtons(posted.Post) != PlainText.WithButtons(alert.Post)
        select alert;

    private List<OutboxPost> BeforeOf(Metric metric)
    {
        var beginning = $"{PostKey.Alerts(Project.Key)}{metric.Item.Key}/";
        return [.. Posted.Where(posted => posted.Key.StartsWith(beginning, StringComparison.Ordinal) && !Project.Channels.Skip(1).Any(channel => posted.Key == ChannelPosts.In(Project, channel, posted.Key[..Math.Max(0, posted.Key.LastIndexOf("/on/", StringComparison.Ordinal))])))];
    }

    private IEnumerable<(string Key, Post Post)> Of(Excursions excursions, MetricTrack track, List<OutboxPost> before)
    {
        var (readings, standing) = (excursions.Readings, new HashSet<string>(StringComparer.Ordinal));
        var earlier = before.Where(posted => Keyed(excursions, posted)?.Track == track).ToList();
        foreach (var crossing in excursions.Standing(track))
        {
            var known = Known(excursions, crossing, earlier);
            // Of an excursion longer than what is looked at the beginning is out of sight.
            if (known is null && crossing.Readings.Count >= MostReadings && earlier.Exists(posted => IsOutOfSight(readings, posted)))
                continue;
            var reading = known is null ? crossing.Reading : readings.First(other => other.Reply == Keyed(excursions, known)!.Value.Reply);
            var key = known?.Key ?? PostKey.Alert(Project.Key, excursions.Metric.Item.Key, track.ToString(), crossing.High, crossing.Reading.Reply);
            standing.Add(key);
            yield return (key, Alert(excursions, track, reading).Post());
        }

        foreach (var posted in earlier.Where(posted => !standing.Contains(posted.Key)))
        {
            var reading = readings.FirstOrDefault(other => other.Reply == Keyed(excursions, posted)!.Value.Reply);
            if (reading is not null)
                yield return (posted.Key, Ended(excursions, track, reading));
            else if (!IsOutOfSight(readings, posted))
                yield return (posted.Key, AlertPost.Withdrawn(excursions.Metric));
        }
    }

    // What a look finds to have crossed may have been told of already: after an edit, or when an earlier reading came in later.
    private OutboxPost? Known(Excursions excursions, Crossing crossing, List<OutboxPost> earlier) =>
        earlier.Find(posted => Keyed(excursions, posted)!.Value.Reply == crossing.Reading.Reply)
        ?? earlier.Find(posted => Keyed(excursions, posted)!.Value is var keyed && keyed.High == crossing.High && crossing.Readings.Any(reading => reading.Reply == keyed.Reply));

    private static bool IsOutOfSight(IReadOnlyList<Change> readings, OutboxPost posted) => readings.Count >= MostReadings && posted.Due < readings[0].Order.At;

    private Post Ended(Excursions excursions, MetricTrack track, Change reading)
    {
        var alert = Alert(excursions, track, reading);
        if (!excursions.IsPast(track, reading))
            return alert.Within();
        return excursions.BackAfter(track, reading) is { } back ? alert.Back(back) : alert.Post();
    }

    private AlertPost Alert(Excursions excursions, MetricTrack track, Change reading) =>
        new(Project, excursions, track, reading, excursions.Metric.Item[FieldNames.Risk] is { } risk ? Items.FirstOrDefault(item => item.Kind == RiskKind.Key && item.Key == risk) : null);

    private (MetricTrack Track, bool High, string Reply)? Keyed(Excursions excursions, OutboxPost posted) =>
        PostKey.AlertIn(Project.Key, excursions.Metric.Item.Key, posted.Key) is var (name, high, reply) && Enum.TryParse<MetricTrack>(name, out var track) ? (track, high, reply) : null;
}
