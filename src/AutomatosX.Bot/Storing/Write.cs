namespace AutomatosX.Bot.Storing;

/// <summary>
/// One thing to be written. Every room of the bot declares its own writes beside what they are about;
/// a store knows how to carry each of them out and refuses, loudly, one that it does not know.
/// </summary>
public abstract record Write;
