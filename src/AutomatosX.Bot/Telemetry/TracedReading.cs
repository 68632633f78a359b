using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Telemetry;

/// <summary>Reading that can be seen in a trace: how long it took and how much came of it, never what.</summary>
public static class TracedReading
{
    public static Reading ReadTraced(this ReplyScope scope, Reply reply)
    {
        using var span = BotTraces.Reading();
        var reading = scope.Read(reply);
        span?.SetTag("bot.reading.findings", reading.Findings.Count).SetTag("bot.reading.asks", reading.Doubts.Count());
        return reading;
    }
}
