namespace AutomatosX.Bot.Storing;

/// <summary>
/// The store cannot be reached or cannot write now, through no fault of what was asked: locked, full, stopped, restarted in
/// the middle. What was to be written may or may not be there. Nothing is acknowledged, and it is tried again later.
/// </summary>
/// <param name="what">What is wrong and what to do, for the log.</param>
public sealed class StoreUnavailableException(string what, Exception? cause = null) : Exception(what, cause);
