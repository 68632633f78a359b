namespace AutomatosX.Bot.CrashHarness.Books;

/// <summary>In which way the books do not balance.</summary>
internal enum Sort
{
    /// <summary>Something that was acknowledged, or noted as sent, is not there.</summary>
    Lost,

    /// <summary>Something is there more often than it may be.</summary>
    Doubled,

    /// <summary>Something is there, and otherwise than it has to be.</summary>
    Wrong,

    /// <summary>Something has not come to an end.</summary>
    Unfinished,
}

/// <summary>One entry that does not balance.</summary>
/// <param name="Of">What it is about: a reply, a post, an item.</param>
internal sealed record Discrepancy(Sort Sort, string Of, string Expected, string There)
{
    public override string ToString() => $"{Sort}: {Of}\n    expected: {Expected}\n    there:    {There}";
}
