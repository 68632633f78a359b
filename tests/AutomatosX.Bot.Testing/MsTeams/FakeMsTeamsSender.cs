using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>
/// Sends to the bot as Teams does: what is not acknowledged within fifteen seconds comes again, the same to the letter; an invoke
/// waits five seconds and is tried twice more, and at the last under a new id.
/// </summary>
/// <param name="bot">Leads to the bot.</param>
/// <param name="sign">Gives the token for an activity; null sends none.</param>
public sealed class FakeMsTeamsSender(HttpClient bot, FakeMsTeamsPeople people, TimeProvider clock, Func<JsonObject, string>? sign)
{
    private static readonly TimeSpan Acknowledged = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Answered = TimeSpan.FromSeconds(5);

    private readonly List<FakeMsTeamsSent> tries = [];

    /// <summary>Everything that was sent, each try of it, in its order.</summary>
    public IReadOnlyList<FakeMsTeamsSent> Tries
    {
        get
        {
            lock (tries)
                return [.. tries];
        }
    }

    /// <summary>Sends until it is taken, at most three times.</summary>
    /// <returns>The status and the body of the answer, or null when none came in time.</returns>
    public async Task<(int Status, JsonNode? Body)?> Send(FakeMsTeamsSent sent)
    {
        IReadOnlyList<FakeMsTeamsSent> all = sent.IsInvoke ? [sent, sent, people.WithNewId(sent)] : [sent, sent];
        (int Status, JsonNode? Body)? last = null;
        foreach (var one in all)
        {
            last = await Try(one);
            if (last is { Status: < 500 })
                break;
        }

        return last;
    }

    private async Task<(int Status, JsonNode? Body)?> Try(FakeMsTeamsSent sent)
    {
        lock (tries)
            tries.Add(sent);
        using var patience = new CancellationTokenSource(sent.IsInvoke ? Answered : Acknowledged, clock);
        using var request = sent.Request(sign);
        try
        {
            using var response = await bot.SendAsync(request, patience.Token);
            var body = await response.Content.ReadAsStringAsync(patience.Token);
            return ((int)response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }
}
