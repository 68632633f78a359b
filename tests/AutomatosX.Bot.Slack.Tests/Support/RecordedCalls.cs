using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Support;

/// <summary>Slack's Web API for what the ways in need of it: notes each call and answers as it is told.</summary>
public sealed class RecordedCalls(FakeSlackSocket? socket = null) : ISlackCalls
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Http = new();

    private readonly Lock one = new();
    private readonly List<(string Method, string Token, JsonObject Arguments)> all = [];
    private TaskCompletionSource change = New();
    private int views;

    /// <summary>How a call ends; null for well.</summary>
    public Func<string, SlackAnswer?> Answer { get; set; } = _ => null;

    public IReadOnlyList<(string Method, string Token, JsonObject Arguments)> All
    {
        get
        {
            lock (one)
                return [.. all.Where(call => call.Method != "apps.connections.open")];
        }
    }

    /// <summary>The arguments of the so-manieth call, as soon as it is made.</summary>
    public async Task<JsonObject> Call(string method, int number = 1)
    {
        while (true)
        {
            Task next;
            lock (one)
            {
                if (all.Where(call => call.Method == method).Skip(number - 1).Select(call => call.Arguments).FirstOrDefault() is { } arguments)
                    return arguments;
                next = change.Task;
            }

            await next.WaitAsync(Patience);
        }
    }

    public async Task<SlackAnswer> CallAsync(string method, string token, JsonObject arguments, CancellationToken cancel = default)
    {
        lock (one)
        {
            all.Add((method, token, arguments));
            change.TrySetResult();
            change = New();
        }

        if (Answer(method) is { } answer)
            return answer;
        if (method != "apps.connections.open")
            return new SlackAnswer.Done(new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = $"V{Interlocked.Increment(ref views)}" } });
        if (socket is null)
            return new SlackAnswer.Refused("not_allowed_token_type", []);
        using var response = await Http.PostAsync(new Uri(socket.ApiAddress + method), null, cancel);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        return (bool)body["ok"]! ? new SlackAnswer.Done(body) : new SlackAnswer.Refused((string)body["error"]!, body);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
