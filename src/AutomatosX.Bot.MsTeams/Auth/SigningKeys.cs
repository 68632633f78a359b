using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>
/// The keys that Microsoft publishes for the tokens of its channels. They are fetched when the first token comes, again
/// after a day, and again when a token names a key that is not among them: at most every five minutes, and every ten seconds
/// while they cannot be fetched. Whoever waits for them waits for the same fetch. Keys once fetched stay good when a later
/// fetch fails.
/// </summary>
public sealed partial class SigningKeys(IOptions<MsTeamsOptions> options, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>How long fetched keys are good without another look.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>How long no other fetch is made for an unknown key after one that went well.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    /// <summary>How long none is made after one that failed; Teams sends again after fifteen seconds.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>How long a request whose key is known waits for newer keys; it goes on with the ones at hand.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock one = new();
    private readonly PublishedKeys published = new(options);
    private Fetched? fetched;
    private DateTimeOffset ended;
    private bool failed;
    private Task? running;

    private sealed record Fetched(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);

    /// <summary>The key of that name, or null when none of the published ones has it.</summary>
    /// <exception cref="KeysUnreachedException">It is unknown here, and what is published cannot be fetched.</exception>
    internal async Task<SigningKey?> Find(string id, CancellationToken cancel)
    {
        if (Known(id) is { IsFresh: true } known)
            return known.Key;
        if (Fetching() is { } fetching)
            await Await(fetching, id, cancel);
        if (Known(id) is { } found)
            return found.Key;
        lock (one)
            return failed ? throw new KeysUnreachedException() : null;
    }

    public void Dispose() => published.Dispose();

    private (SigningKey Key, bool IsFresh)? Known(string id)
    {
        lock (one)
            return fetched?.Keys.GetValueOrDefault(id) is { } key ? (key, clock.GetUtcNow() - fetched.At < Fresh) : null;
    }

    private async Task Await(Task fetching, string id, CancellationToken cancel)
    {
        try
        {
            await (Known(id) is null ? fetching.WaitAsync(cancel) : fetching.WaitAsync(Patience, clock, cancel));
        }
        catch (TimeoutException)
        {
            // The key at hand has to do.
        }
    }

    private Task? Fetching()
    {
        lock (one)
        {
            var rests = ended != default && clock.GetUtcNow() - ended < (failed ? RestAfterFailure : Rest);
            return running ??= rests ? null : Task.Run(Fetch);
        }
    }

    private async Task Fetch()
    {
        Fetched? result = null;
        try
        {
            var keys = await published.Fetch();
            result = new Fetched(keys.ToDictionary(key => key.Id, StringComparer.Ordinal), clock.GetUtcNow());
        }
        catch (Exception error)
        {
            Log.NotFetched(log, published.Address, error.Message);
        }

        lock (one)
        {
            fetched = result ?? fetched;
            failed = result is null;
            ended = clock.GetUtcNow();
            running = null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The keys of Teams' tokens could not be fetched from {Address}: {Why} Keys fetched before stay good; a request that is signed with another is answered 503, so that Teams sends it again. The request is not at fault: look whether this machine reaches the address.")]
        public static partial void NotFetched(ILogger logger, string address, string why);
    }
}
