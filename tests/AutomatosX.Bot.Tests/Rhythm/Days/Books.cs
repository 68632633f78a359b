using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>What must have been posted by now and what must not, reckoned from the plan and from what was done alone.</summary>
internal sealed class Books(Plan plan, Facts facts)
{
    // By key: the earliest and the latest look that may have brought it.
    private readonly Dictionary<string, (DateTimeOffset Earliest, DateTimeOffset Latest)> may = [];
    private readonly Dictionary<string, bool?> late = [];
    private readonly Dictionary<string, Posted> posted = [];
    private readonly HashSet<string> found = [];
    private readonly HashSet<string> tried = [];
    private readonly HashSet<DateOnly> settled = [];
    private readonly HashSet<(Place, string, DateOnly)> titles = [];
    private readonly List<Posted> fresh = [];
    private readonly List<string> wrong = [];
    private readonly HashSet<string> unasked = [];
    private bool isLooking;
    private bool interrupted;

    public int Count(string beginning) => posted.Keys.Count(key => key.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>A message came to stand in the chat. What is wrong with it is said when the books are balanced: here the bot would take it for a fault of the platform.</summary>
    public void Arrived(Delivery delivery, DateTimeOffset at)
    {
        var post = new Posted(delivery.Key, at, delivery.Post.Plain);
        if (!posted.TryAdd(post.Key, post))
            wrong.Add($"{post.Key} was posted a second time");
        // Whatever its key is: nobody reads the same headline twice on one day.
        if (delivery is { Thread: null, Post.Title: { Length: > 0 } title } && !titles.Add((delivery.Place, title, plan.Clock.Date(at))))
            wrong.Add($"{post.Key} says once more: {title}");
        if (OverOf(post.Key) <= at)
            wrong.Add($"{post.Key} came when its time was over");
        fresh.Add(post);
    }

    /// <summary>From when on a prompt or a reminder is of no use; null for any other post.</summary>
    public DateTimeOffset? OverOf(string key) => key.Split('/') is ["prompt" or "reminder", _, var id, var day, _]
        ? plan.Over(plan.Touchpoints.First(touchpoint => touchpoint.Id == id), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : null;

    /// <summary>The bot begins to look; it may not get to the end.</summary>
    public void Attempts(DateTimeOffset now)
    {
        var date = plan.Clock.Date(now);
        NoteUnasked(date, now);
        foreach (var touchpoint in plan.On(date).Where(touchpoint => plan.At(touchpoint, date) <= now))
        {
            foreach (var key in Prompts(touchpoint, date, now, could: true))
            {
                var planned = plan.At(touchpoint, date) < plan.Begin ? plan.Begin : plan.At(touchpoint, date);
                bool? isLate = found.Contains(Facts.Key(touchpoint, date)) ? false : tried.Contains(Facts.Key(touchpoint, date)) ? null : now - planned > TimeSpan.FromMinutes(5);
                late[key] = late.TryGetValue(key, out var before) && before != isLate ? null : isLate;
            }

            foreach (var key in Prompts(touchpoint, date, now, could: true).Concat(Reminders(touchpoint, date, now, could: true)))
                may[key] = (may.TryGetValue(key, out var known) ? known.Earliest : now, now);
            tried.Add(Facts.Key(touchpoint, date));
        }

        interrupted |= isLooking;
        isLooking = true;
    }

    /// <summary>The look came to its end and everything is sent that could be.</summary>
    public void Check(DateTimeOffset now)
    {
        if (wrong.Count > 0)
            throw new DaysException(string.Join('\n', wrong));
        var date = plan.Clock.Date(now);
        foreach (var post in fresh.Where(post => post.Key.StartsWith("prompt/", StringComparison.Ordinal) && post.Key.Count(sign => sign == '/') == 4))
            CheckPrompt(post);
        foreach (var post in fresh.Where(post => post.Key.StartsWith("reminder/", StringComparison.Ordinal) && !may.ContainsKey(post.Key)))
            throw new DaysException($"{post.Key} was not due");
        foreach (var touchpoint in plan.On(date).Where(touchpoint => plan.At(touchpoint, date) <= now))
        {
            found.Add(Facts.Key(touchpoint, date));
            if (Prompts(touchpoint, date, now, could: false).Concat(Reminders(touchpoint, date, now, could: false)).FirstOrDefault() is { } missing)
                throw new DaysException($"{missing} did not come");
            if (touchpoint.Kind == TouchpointKind.Summary && !posted.ContainsKey(SummaryKey(date)))
                throw new DaysException($"the summary of {date:yyyy-MM-dd} did not come");
        }

        CheckSummaries(date, now);
        CheckPast(date);
        fresh.Clear();
        (isLooking, interrupted) = (false, false);
    }

    /// <summary>What the roll-call of today's standup must and must not say by now, if it is closed.</summary>
    public IEnumerable<(string Key, string Words, bool Says)> RollCalls(DateTimeOffset now)
    {
        var date = plan.Clock.Date(now);
        foreach (var touchpoint in plan.On(date).Where(touchpoint => touchpoint.Kind == TouchpointKind.Standup && plan.Close(touchpoint, date) <= now))
        {
            var key = $"roll-call/{Facts.Key(touchpoint, date)}";
            yield return (key, ", closed", true);
            var members = plan.Asked(touchpoint);
            if (members.All(member => posted.ContainsKey(PromptKey(touchpoint, date, member))))
                yield return (key, "The bot was down", false);
            if (!members.Any(member => may.ContainsKey(PromptKey(touchpoint, date, member))) && unasked.Contains(key))
                yield return (key, "The bot was down; nobody was asked.", true);
        }
    }

    /// <summary>What the first look after the close of a standup finds, when no other was there before.</summary>
    private void NoteUnasked(DateOnly date, DateTimeOffset now)
    {
        foreach (var touchpoint in plan.On(date).Where(touchpoint => touchpoint.Kind == TouchpointKind.Standup && plan.Close(touchpoint, date) <= now && !tried.Contains(Facts.Key(touchpoint, date))))
        {
            if (plan.Asked(touchpoint).Any(member => !facts.Skipped.Contains(Facts.Key(touchpoint, date, member)) && !facts.IsAway(member, date, touchpoint.At)) && now - Later(plan.At(touchpoint, date), plan.Begin) > TimeSpan.FromMinutes(5))
                unasked.Add($"roll-call/{Facts.Key(touchpoint, date)}");
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void CheckPrompt(Posted post)
    {
        if (!may.ContainsKey(post.Key))
            throw new DaysException($"{post.Key} was not due");
        if (late[post.Key] is { } isLate && isLate != post.Words.Contains("so this comes late", StringComparison.Ordinal))
            throw new DaysException($"{post.Key} {(isLate ? "does not say that it is late" : "says that it is late")}");
    }

    private void CheckSummaries(DateOnly today, DateTimeOffset now)
    {
        foreach (var key in fresh.Select(post => post.Key).Where(key => key.StartsWith("summary/", StringComparison.Ordinal) && key.Count(sign => sign == '/') == 2))
        {
            var date = DateOnly.ParseExact(key.Split('/')[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!plan.On(date).Any(touchpoint => touchpoint.Kind == TouchpointKind.Summary && plan.At(touchpoint, date) <= now) || date > today)
                throw new DaysException($"{key} was not due");
        }
    }

    /// <summary>Days that are over have their summary, or the one line names them.</summary>
    private void CheckPast(DateOnly today)
    {
        var lines = fresh.Where(post => post.Key.StartsWith("missed/", StringComparison.Ordinal)).ToList();
        var silent = new List<DateOnly>();
        var sure = !interrupted;
        for (var date = plan.First; date < today; date = date.AddDays(1))
        {
            if (!plan.On(date).Any() || !settled.Add(date))
                continue;
            var isFound = plan.On(date).Any(touchpoint => found.Contains(Facts.Key(touchpoint, date)));
            var isTried = plan.On(date).Any(touchpoint => tried.Contains(Facts.Key(touchpoint, date)));
            var isPlanned = plan.On(date).Any(touchpoint => touchpoint.Kind == TouchpointKind.Summary);
            var isThere = posted.ContainsKey(SummaryKey(date));
            if (isFound || facts.Words.Contains(date))
            {
                if (isPlanned != isThere)
                    throw new DaysException($"the summary of {date:yyyy-MM-dd} is {(isThere ? "there" : "not there")}");
            }
            else if (isTried)
            {
                sure = false;
            }
            else
            {
                silent.Add(date);
                if (isThere)
                    throw new DaysException($"there is a summary of {date:yyyy-MM-dd}, of which the bot knows nothing");
            }
        }

        if (sure && (silent.Count > 0) != (lines.Count == 1))
            throw new DaysException($"{lines.Count} lines name {silent.Count} missed days");
        if (sure && silent.Count > 0 && !lines[0].Words.StartsWith($"I was down {On(silent)}.", StringComparison.Ordinal))
            throw new DaysException($"“{lines[0].Words}” should name {On(silent)}");
        if (lines.Count > 0 && lines.Count > (interrupted ? 2 : 1))
            throw new DaysException($"{lines.Count} lines after one outage");
    }

    /// <param name="could">Whether those count who may have answered already.</param>
    private IEnumerable<string> Prompts(Touchpoint touchpoint, DateOnly date, DateTimeOffset now, bool could) => now >= plan.Over(touchpoint, date) || facts.Told.Contains(Facts.Key(touchpoint, date))
        ? []
        : plan.Asked(touchpoint).Where(member => !facts.IsExcused(touchpoint, date, member, now) && (could || !facts.Perhaps.Contains(Facts.Key(touchpoint, date, member)))).Select(member => PromptKey(touchpoint, date, member)).Where(key => !posted.ContainsKey(key));

    /// <param name="could">Whether those count who may have been prompted before it was due, or only those who surely were.</param>
    private IEnumerable<string> Reminders(Touchpoint touchpoint, DateOnly date, DateTimeOffset now, bool could)
    {
        if (plan.Remind(touchpoint, date) is not { } reminds || now < reminds || now >= plan.Over(touchpoint, date) || facts.Told.Contains(Facts.Key(touchpoint, date)))
            return [];
        return plan.Asked(touchpoint)
            .Where(member => plan.IsReminded(member) && !facts.IsExcused(touchpoint, date, member, now) && !facts.Answered.Contains(Facts.Key(touchpoint, date, member)) && (could || !facts.Perhaps.Contains(Facts.Key(touchpoint, date, member))))
            .Where(member => may.TryGetValue(PromptKey(touchpoint, date, member), out var prompt) && (could ? prompt.Earliest < reminds : prompt.Latest < reminds && posted.ContainsKey(PromptKey(touchpoint, date, member))))
            .Select(member => $"reminder/{Facts.Key(touchpoint, date, member)}")
            .Where(key => !posted.ContainsKey(key));
    }

    private static string PromptKey(Touchpoint touchpoint, DateOnly date, MemberId member) => $"prompt/{Facts.Key(touchpoint, date, member)}";

    private static string SummaryKey(DateOnly date) => FormattableString.Invariant($"summary/P0/{date:yyyy-MM-dd}");

    private static string On(List<DateOnly> days)
    {
        var said = days.ConvertAll(day => day.ToString("ddd d MMM", CultureInfo.GetCultureInfo("en-GB")));
        return said.Count switch
        {
            1 => $"on {said[0]}",
            <= 3 => $"on {string.Join(", ", said.SkipLast(1))} and {said[^1]}",
            _ => FormattableString.Invariant($"on {said.Count} days from {said[0]} to {said[^1]}"),
        };
    }

    private sealed record Posted(string Key, DateTimeOffset At, string Words);
}

/// <summary>The books do not balance.</summary>
internal sealed class DaysException(string message) : Exception(message);
