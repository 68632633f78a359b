namespace AutomatosX.Bot.Summaries;

/// <summary>Something in a summary that does not agree with itself, found before it is posted.</summary>
/// <param name="What">What, and where, in a sentence that somebody can act on.</param>
public sealed record Inconsistency(string Rule, string What);
