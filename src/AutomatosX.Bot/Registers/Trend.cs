namespace AutomatosX.Bot.Registers;

/// <summary>Where a risk's colour went.</summary>
public enum Direction
{
    /// <summary>It stayed as it was, or there is nothing to compare with.</summary>
    Unchanged,

    /// <summary>Less severe than before.</summary>
    Improved,

    /// <summary>More severe than before.</summary>
    Worsened,
}

/// <summary>A risk's colour against what it was before; both come from changes that stand.</summary>
/// <param name="Before">The colour before, or null when there was none.</param>
public readonly record struct Trend(string? Now, string? Before)
{
    public Direction Direction => (Rags.Severity(Before), Rags.Severity(Now)) switch
    {
        ( < 0, _) or (_, < 0) => Direction.Unchanged,
        var (before, now) when now < before => Direction.Improved,
        var (before, now) when now > before => Direction.Worsened,
        _ => Direction.Unchanged,
    };

    /// <summary><c>Green (↓ from Yellow)</c>: the arrow tells where the risk went, down for better.</summary>
    public string Said => Now is null ? "no colour yet" : Direction switch
    {
        Direction.Improved => $"{Capital(Now)} (↓ from {Capital(Before!)})",
        Direction.Worsened => $"{Capital(Now)} (↑ from {Capital(Before!)})",
        _ => Capital(Now),
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
