using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>
/// Whose turn it is: the published windows of each conversation and tenant, what a <c>Retry-After</c> holds back, and a tenant
/// whose Teams cannot be reached. Decides on the time that it is given; what it remembers, it remembers in memory, since a
/// process that starts has called nobody.
/// </summary>
/// <param name="chance">Between 0 and 1, for the spread of tries after a fault.</param>
public sealed class Pace(Func<double> chance)
{
    private const double LongestBackoff = 60;
    private const int MostConversations = 10_000;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<Turn, CallTimes> conversations = [];
    private readonly Dictionary<WorkspaceId, CallTimes> tenants = [];
    private readonly Dictionary<Turn, (int Times, DateTimeOffset Until)> holds = [];
    private readonly Dictionary<WorkspaceId, (int Times, DateTimeOffset Until)> unreached = [];

    /// <summary>Takes the turn and counts it; or says, counting nothing, how long it is until it comes.</summary>
    public Wait? Take(Turn turn, DateTimeOffset now)
    {
        lock (gate)
        {
            var conversation = conversations.TryGetValue(turn, out var known) ? known : conversations[turn] = new CallTimes(CallLimits.Of(turn.Kind));
            var tenant = tenants.TryGetValue(turn.Tenant, out var made) ? made : tenants[turn.Tenant] = new CallTimes([CallLimits.Tenant]);
            if (LongestWait(turn, conversation, tenant, now) is { } wait)
                return wait;
            conversation.Add(now);
            tenant.Add(now);
            if (conversations.Count > MostConversations)
                Forget(now);
            return null;
        }
    }

    /// <summary>Teams asked for patience in this conversation, or gave no answer there.</summary>
    /// <param name="asked">For how long; null when it was not said: longer each time then, and spread by chance.</param>
    /// <returns>How long.</returns>
    public TimeSpan Hold(Turn turn, TimeSpan? asked, DateTimeOffset now)
    {
        lock (gate)
        {
            var times = holds.GetValueOrDefault(turn).Times + 1;
            var time = asked is { } said ? said < Shortest ? Shortest : said > Longest ? Longest : said : Backoff(times);
            holds[turn] = (times, now + time);
            return time;
        }
    }

    /// <summary>Teams could not be reached: nothing is tried for the tenant for a while, longer each time and spread by chance.</summary>
    /// <returns>How long.</returns>
    public TimeSpan Lost(WorkspaceId tenant, DateTimeOffset now)
    {
        lock (gate)
        {
            var times = unreached.GetValueOrDefault(tenant).Times + 1;
            var time = Backoff(times);
            unreached[tenant] = (times, now + time);
            return time;
        }
    }

    /// <summary>Teams answered, whatever it said.</summary>
    public void Reached(WorkspaceId tenant)
    {
        lock (gate)
            unreached.Remove(tenant);
    }

    /// <summary>Teams took the call, or refused it for good: the next fault there is the first again.</summary>
    public void Settled(Turn turn)
    {
        lock (gate)
            holds.Remove(turn);
    }

    private TimeSpan Backoff(int times) => TimeSpan.FromSeconds(1 + (chance() * (Math.Min(LongestBackoff, Math.Pow(2, Math.Min(times, 16))) - 1)));

    private void Forget(DateTimeOffset now)
    {
        foreach (var (turn, _) in conversations.Where(known => known.Value.IsEmptyAt(now)).ToList())
            conversations.Remove(turn);
        foreach (var (turn, _) in holds.Where(hold => hold.Value.Until + Longest <= now).ToList())
            holds.Remove(turn);
    }

    private Wait? LongestWait(Turn turn, CallTimes conversation, CallTimes tenant, DateTimeOffset now)
    {
        Wait? longest = null;
        Consider("Teams is out of reach", unreached.TryGetValue(turn.Tenant, out var lost) ? lost.Until : now);
        Consider("Teams asks for patience there", holds.TryGetValue(turn, out var hold) ? hold.Until : now);
        Consider("Teams takes so many calls in a conversation", conversation.FreeAt(now));
        Consider("Teams takes so many calls a second in a tenant", tenant.FreeAt(now));
        return longest;

        void Consider(string why, DateTimeOffset until)
        {
            if (until > now && (longest is null || until - now > longest.For))
                longest = new Wait(why, until - now);
        }
    }
}
