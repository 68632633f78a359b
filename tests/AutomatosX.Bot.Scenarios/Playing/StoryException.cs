namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A story that does not go as it is told.</summary>
public sealed class StoryException(string message) : Exception(message);
