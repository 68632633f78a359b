using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>
/// Some weeks of a project in virtual time: looks at the planned moments and at others, people who answer or not and come and
/// go, the program ending and beginning, outages. The books are balanced after each look.
/// </summary>
internal sealed partial class Life : IAsyncDisposable
{
    private readonly PriorityQueue<(bool ByPeople, Func<DateTimeOffset, Task> Do), (long At, int Order)> ahead = new();
    private readonly List<Func<Task>> kept = [];
    private readonly List<string> story = [];
    private readonly Death death = new();
    private readonly Chance chance;
    private readonly Plan plan;
    private readonly Facts facts;
    private readonly Books books;
    private readonly HashSet<string> seen = [];
    private TestBot bot = null!;
    private DateTimeOffset downUntil;
    private bool isInDoubt;
    private bool isSettling;
    private int events;
    private int scheduled;

    public Life(ulong seed)
    {
        chance = new Chance(seed);
        plan = new Plan(chance);
        facts = new Facts(plan);
        books = new Books(plan, facts);
    }

    public int Days { get; private set; }

    public int Looks { get; private set; }

    public int Outages { get; private set; }

    public int Deaths => death.Count;

    public int Count(string beginning) => books.Count(beginning);

    public async Task Live()
    {
        try
        {
            bot = await TestBot.From(plan.Begin, plan.Project, death.Around, Folder(), plan.Register);
            bot.Chat.Answer = Delivered;
            for (var date = plan.First; date <= plan.Last; date = date.AddDays(1))
                Script(date);
            At(plan.Clock.First(plan.Last.AddDays(3), new TimeOnly(23, 59)), _ => downUntil > bot.Clock.Now ? ComeBack() : Look());
            while (ahead.TryDequeue(out var next, out var at))
                await Happens(next.ByPeople, next.Do, new DateTimeOffset(at.At, TimeSpan.Zero));
        }
        catch (Exception error)
        {
            throw new DaysException($"{error.Message}\nin {plan.Zone}, at {Shown(bot.Clock.Now)}, of\n  {string.Join("\n  ", plan.Touchpoints.Select(Shown))}\nafter\n  {string.Join("\n  ", story.TakeLast(25))}\n{error.StackTrace}");
        }
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private static DirectoryInfo? Folder() => Directory.Exists("/dev/shm") ? Directory.CreateDirectory(Path.Combine("/dev/shm", $"days-{Environment.ProcessId}-{Path.GetRandomFileName()}")) : null;

    private async Task Happens(bool byPeople, Func<DateTimeOffset, Task> act, DateTimeOffset at)
    {
        if (at > bot.Clock.Now)
            bot.Clock.Now = at;
        if (bot.Clock.Now >= downUntil)
            await act(at);
        else if (byPeople && chance.OneIn(2))
            kept.Add(() => act(at));
    }

    /// <summary>What chance lays into a day.</summary>
    private void Script(DateOnly date)
    {
        var planned = plan.On(date).ToList();
        Days += planned.Count > 0 ? 1 : 0;
        foreach (var touchpoint in planned)
        {
            foreach (var moment in new[] { plan.At(touchpoint, date), plan.Remind(touchpoint, date), plan.Close(touchpoint, date) }.OfType<DateTimeOffset>())
                At(moment.AddSeconds(chance.OneIn(4) ? 0 : chance.From(0, 40)), _ => Look());
        }

        for (var extra = chance.From(0, 3); extra > 0; extra--)
            At(Sometime(date), _ => Look());
        if (chance.OneIn(3))
            At(Sometime(date), at => ComeAndGo(at, chance.Of(plan.Members)), byPeople: true);
        if (chance.OneIn(6) && planned.FirstOrDefault(touchpoint => touchpoint.Kind == TouchpointKind.Standup) is { } standup)
            At(plan.At(standup, date).AddMinutes(-chance.From(1, 120)), at => Skip(at, standup, date, chance.Of(plan.Members)), byPeople: true);
        if (chance.OneIn(6))
            At(Sometime(date), at => Say(at, chance.Of(plan.Members), null, "Kept an eye on the night ferry, nothing new"), byPeople: true);
        if (chance.OneIn(4))
            At(planned.Count > 0 && chance.OneIn(2) ? plan.At(chance.Of(planned), date).AddMinutes(-chance.From(1, 20)) : Sometime(date), _ => GoDown());
    }

    private DateTimeOffset Sometime(DateOnly date) => plan.Clock.First(date, TimeOnly.MinValue).AddSeconds(chance.From(0, 86400));

    private void At(DateTimeOffset at, Func<DateTimeOffset, Task> act, bool byPeople = false)
    {
        if (at > plan.Begin)
            ahead.Enqueue((byPeople, act), (at.UtcTicks, scheduled++));
    }

    private Task GoDown()
    {
        var minutes = chance.From(1, 10) switch { <= 5 => chance.From(3, 60), <= 8 => chance.From(60, 600), _ => chance.From(600, 5000) };
        downUntil = bot.Clock.Now.AddMinutes(minutes);
        Outages++;
        Note($"down until {Shown(downUntil)}");
        At(downUntil, _ => ComeBack());
        return Task.CompletedTask;
    }

    private async Task ComeBack()
    {
        downUntil = default;
        await Restart();
        foreach (var act in kept.ToList())
            await act();
        kept.Clear();
        await Look();
    }

    private async Task Restart()
    {
        death.Goes();
        await bot.Restarts();
        isInDoubt = true;
        Note("restarted");
    }

    private async Task Look()
    {
        if (chance.OneIn(10))
            death.ComesAt(chance.From(1, 12), chance.OneIn(2));
        for (var times = chance.OneIn(4) ? chance.From(2, 3) : 1; times > 0; times--)
        {
            var now = bot.Clock.Now;
            books.Attempts(now);
            Looks++;
            try
            {
                if (chance.OneIn(10))
                    await Task.WhenAll(bot.Advance.Look("P0"), bot.AnotherAdvance().Look("P0"));
                await bot.CatchUp();
                await Settle();
            }
            catch (DeathException)
            {
                Note("died while it looked");
                await Restart();
                if (chance.OneIn(3))
                {
                    await GoDown();
                    return;
                }

                bot.Clock.Now = bot.Clock.Now.AddSeconds(chance.From(0, 20));
                times++;
                continue;
            }

            Note("looked");
            Check(now);
        }

        death.Goes();
    }

    private void Check(DateTimeOffset now)
    {
        books.Check(now);
        foreach (var (key, words, says) in books.RollCalls(now))
        {
            if (!bot.Chat.Standing.TryGetValue(key, out var standing) || standing.Post.Plain.Contains(words, StringComparison.Ordinal) != says)
                throw new DaysException($"{key} should {(says ? "" : "not ")}say “{words}”, and reads\n{(standing.Post is null ? "nothing" : standing.Post.Plain)}");
        }

        foreach (var (key, (message, _)) in bot.Chat.Standing.Where(post => post.Key.StartsWith("prompt/", StringComparison.Ordinal) && seen.Add(post.Key)).ToList())
            Answer(key, message);
    }

    // Whose answer was lost, and what a program that died had in its hands, is looked for some seconds later.
    private async Task Settle()
    {
        isSettling = true;
        while (isInDoubt)
        {
            isInDoubt = false;
            bot.Clock.Advance(TimeSpan.FromSeconds(6));
            await bot.Send.Drain();
        }

        isSettling = false;
    }

    private Delivered? Delivered(Delivery delivery)
    {
        var lost = !isSettling && chance.OneIn(80) && !IsNearItsEnd(delivery.Key);
        isInDoubt |= lost;
        bot.Chat.ArrivesThough = lost && chance.OneIn(2);
        if (delivery.Message is null && (!lost || bot.Chat.ArrivesThough))
            books.Arrived(delivery, bot.Clock.Now);
        return lost ? new Delivered.Unknown("the answer was lost") : null;
    }

    private bool IsNearItsEnd(string key) => books.OverOf(key) - bot.Clock.Now < TimeSpan.FromMinutes(1);

    private void Note(string what) => story.Add($"{Shown(bot.Clock.Now)}  {what}");

    private string Shown(DateTimeOffset instant) => plan.Clock.Shows(instant).ToString("ddd yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Shown(Touchpoint touchpoint) => $"{touchpoint.Id} {touchpoint.At:HH:mm} remind {touchpoint.RemindAt:HH:mm} close {touchpoint.ClosesAt:HH:mm} on {touchpoint.On} {string.Join(' ', touchpoint.Weekdays)} {string.Join(' ', touchpoint.Participants)}{touchpoint.Owner}";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
