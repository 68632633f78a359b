using System.Diagnostics;

namespace AutomatosX.Bot.Telemetry;

/// <summary>
/// The spans on the way from an event to its posts. A span outlives its process by its id, which is kept with the event and
/// with each post. What people write, who they are and what a thing is called never stands in one.
/// </summary>
public static class BotTraces
{
    /// <summary>The name that a collector subscribes to.</summary>
    public const string Name = "AutomatosX.Bot";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>The bot's own span that is open here, to be kept with what is written in it; null when nobody traces.</summary>
    public static string? Current => Activity.Current is { } span && span.Source.Name == Name ? span.Id : null;

    /// <summary>An event arrived and is put on disk.</summary>
    public static Activity? Accepting(string platform) => Begin("accept event", ActivityKind.Consumer, null)?.SetTag("bot.platform", Word(platform));

    /// <summary>A kept event is worked off, perhaps by another process than the one that accepted it.</summary>
    /// <param name="cause">The span that accepted it.</param>
    public static Activity? WorkingOff(string platform, string? cause) => Begin("work off event", ActivityKind.Consumer, cause)?.SetTag("bot.platform", Word(platform));

    /// <summary>Time came for a step of a touchpoint.</summary>
    public static Activity? Stepping(string step) => Begin("take step", ActivityKind.Internal, null)?.SetTag("bot.step", Snake(step));

    /// <summary>A post is handed to its platform.</summary>
    /// <param name="key">The outbox key; only its first word, which says what sort of post it is, is told.</param>
    /// <param name="cause">The span that the post was written in.</param>
    public static Activity? Delivering(string platform, string key, int attempt, string? cause) => Begin("deliver post", ActivityKind.Producer, cause)?
        .SetTag("bot.platform", Word(platform)).SetTag("bot.post.kind", key.Split('/')[0]).SetTag("bot.delivery.attempt", attempt);

    /// <summary>A reply is read, within the span of its event.</summary>
    public static Activity? Reading() => Source.StartActivity("read reply");

    // What happens to be open here (a request that a look runs in) is not what caused it: the cause is kept, or there is none.
    private static Activity? Begin(string name, ActivityKind kind, string? cause)
    {
        if (!Source.HasListeners())
            return null;
        Activity.Current = null;
        return Source.StartActivity(name, kind, ActivityContext.TryParse(cause, null, isRemote: true, out var parent) ? parent : default);
    }

    /// <summary>A name of ours as a value of a tag: <c>unknown_key</c>.</summary>
    public static string Snake(string name) => string.Concat(name.Select((letter, place) => char.IsUpper(letter) ? $"{(place > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Word(string platform) => platform.ToLowerInvariant();
}
