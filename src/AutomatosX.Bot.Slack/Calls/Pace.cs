using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>
/// Whose turn it is: one message a second and channel, each method's calls a minute and workspace, what a
/// <c>Retry-After</c> holds back, and a workspace that cannot be reached. Decides on the time that it is given; what it
/// remembers, it remembers in memory, since a process that starts has called nobody.
/// </summary>
/// <param name="chance">Between 0 and 1, for the spread of tries after a fault.</param>
public sealed class Pace(Func<double> chance)
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);
    private const double LongestBackoff = 60;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Method, WorkspaceId Workspace), CallWindow> calls = [];
    private readonly Dictionary<(WorkspaceId Workspace, string Channel), DateTimeOffset> messages = [];
    private readonly Dictionary<Turn, DateTimeOffset> holds = [];
    private readonly Dictionary<WorkspaceId, (int Times, DateTimeOffset Until)> unreached = [];

    /// <summary>Takes the turn and counts it; or says, counting nothing, how long it is until it comes.</summary>
    public Wait? Take(Turn turn, DateTimeOffset now)
    {
        lock (gate)
        {
            var window = WindowOf(turn);
            var free = window.Asked(now);
            if (Longest(turn, free, now) is { } wait)
            {
                if (now + wait.For == free)
                    window.Promise(free);
                return wait;
            }

            window.Make(now);
            if (turn.Channel is { } channel)
                messages[(turn.Workspace, channel)] = now;
            return null;
        }
    }

    /// <summary>The call was answered, or never will be: when it arrived is not known, but it was not later than this.</summary>
    /// <param name="begun">When its turn was taken.</param>
    public void Answered(Turn turn, DateTimeOffset begun, DateTimeOffset now)
    {
        lock (gate)
        {
            WindowOf(turn).Answered(begun, now);
            if (turn.Channel is { } channel)
                messages[(turn.Workspace, channel)] = now;
        }
    }

    /// <summary>Slack asked for patience: with this method in this workspace, and of messages only with this channel.</summary>
    public void Hold(Turn turn, TimeSpan time, DateTimeOffset now)
    {
        lock (gate)
            holds[turn] = now + time;
    }

    /// <summary>Slack could not be reached: nothing is tried for the workspace for a while, longer each time and spread by chance.</summary>
    /// <returns>How long.</returns>
    public TimeSpan Lost(WorkspaceId workspace, DateTimeOffset now)
    {
        lock (gate)
        {
            var times = unreached.GetValueOrDefault(workspace).Times + 1;
            var most = Math.Min(LongestBackoff, Math.Pow(2, Math.Min(times, 16)));
            var time = TimeSpan.FromSeconds(1 + (chance() * (most - 1)));
            unreached[workspace] = (times, now + time);
            return time;
        }
    }

    /// <summary>Slack answered, whatever it said.</summary>
    public void Reached(WorkspaceId workspace)
    {
        lock (gate)
            unreached.Remove(workspace);
    }

    private CallWindow WindowOf(Turn turn) => calls.TryGetValue((turn.Method, turn.Workspace), out var known)
        ? known
        : calls[(turn.Method, turn.Workspace)] = new CallWindow(CallLimits.PerMinute(turn.Method));

    private Wait? Longest(Turn turn, DateTimeOffset free, DateTimeOffset now)
    {
        Wait? longest = null;
        Consider("Slack is out of reach", unreached.TryGetValue(turn.Workspace, out var lost) ? lost.Until : now);
        Consider($"Slack asks for patience with {turn.Method}", holds.GetValueOrDefault(turn, now));
        Consider($"Slack takes so many calls of {turn.Method} a minute", free);
        Consider("Slack takes one message a second in a channel", turn.Channel is { } channel && messages.TryGetValue((turn.Workspace, channel), out var last) ? last + BetweenMessages : now);
        return longest;

        void Consider(string why, DateTimeOffset until)
        {
            if (until > now && (longest is null || until - now > longest.For))
                longest = new Wait(why, until - now);
        }
    }
}
