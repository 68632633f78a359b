namespace AutomatosX.Bot.CrashHarness.Faults;

/// <summary>What goes wrong with a request on its way.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection breaks before the request arrives.</summary>
    LostRequest,

    /// <summary>The request is carried out, and the connection breaks before the answer arrives.</summary>
    LostAnswer,

    /// <summary>The request takes its time.</summary>
    SlowRequest,

    /// <summary>The answer takes its time.</summary>
    SlowAnswer,

    /// <summary>HTTP 500, and nothing was done.</summary>
    Error,

    /// <summary>HTTP 500, and it was done all the same.</summary>
    ErrorAfter,

    /// <summary>HTTP 429 with Retry-After.</summary>
    TooMany,
}

/// <summary>Which request goes wrong, and how: thrown anew from the seed for each, so that it does not matter who comes first.</summary>
/// <param name="Share">How many of a hundred go wrong.</param>
internal sealed record FaultDice(int Seed, int Share, IReadOnlyList<Fault> Sorts)
{
    /// <summary>Between the people and the bot.</summary>
    public static FaultDice Inbound(int seed) => new(seed, 12, [Fault.LostRequest, Fault.LostAnswer, Fault.SlowRequest, Fault.SlowAnswer]);

    /// <summary>Between the bot and Slack.</summary>
    public static FaultDice Outbound(int seed) =>
        new(seed, 4, [Fault.LostRequest, Fault.LostAnswer, Fault.LostAnswer, Fault.SlowRequest, Fault.SlowAnswer, Fault.Error, Fault.ErrorAfter, Fault.TooMany]);

    /// <param name="what">Which request it is.</param>
    public (Fault Fault, TimeSpan For) Throw(int what)
    {
        var dice = Dice.Of(Seed, what);
        var fault = dice.Next(100) < Share ? Sorts[dice.Next(Sorts.Count)] : Fault.None;
        return (fault, TimeSpan.FromMilliseconds(dice.Next(20, 400)));
    }
}

/// <summary>Chance that comes out the same for the same seed and the same place in the run.</summary>
internal static class Dice
{
    public static Random Of(int seed, params ReadOnlySpan<int> place)
    {
        var mixed = (ulong)(uint)seed;
        foreach (var part in place)
            mixed = Mixed(mixed + 0x9E3779B97F4A7C15UL + (uint)part);
        return new Random((int)(Mixed(mixed) & 0x7FFFFFFF));
    }

    // SplitMix64: neighbouring seeds must not give neighbouring runs.
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
