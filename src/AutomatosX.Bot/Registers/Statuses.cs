namespace AutomatosX.Bot.Registers;

/// <summary>The canonical states of an action or a story.</summary>
public static class Statuses
{
    public const string NotStarted = "not-started";
    public const string OnTrack = "on-track";
    public const string InProgress = "in-progress";
    public const string AtRisk = "at-risk";
    public const string Blocked = "blocked";
    public const string ReadyForReview = "ready-for-review";
    public const string Done = "done";
    public const string Dropped = "dropped";

    public static IReadOnlyList<string> All { get; } = [NotStarted, OnTrack, InProgress, AtRisk, Blocked, ReadyForReview, Done, Dropped];

    /// <summary>Whether nothing more is to be done about an item in this state.</summary>
    public static bool IsClosed(string? status) => status is Done or Dropped;

    /// <summary>As people read it: <c>ready for review</c>.</summary>
    public static string Said(string status) => status.Replace('-', ' ');
}

/// <summary>The canonical colours of a risk.</summary>
public static class Rags
{
    public const string Green = "green";
    public const string Yellow = "yellow";
    public const string Red = "red";

    public static IReadOnlyList<string> All { get; } = [Green, Yellow, Red];

    /// <summary>0 for green to 2 for red.</summary>
    public static int Severity(string? rag) => rag switch { Green => 0, Yellow => 1, Red => 2, _ => -1 };
}

/// <summary>The canonical levels of likelihood, impact and residual risk.</summary>
public static class Levels
{
    public const string Low = "low";
    public const string Medium = "medium";
    public const string High = "high";

    public static IReadOnlyList<string> All { get; } = [Low, Medium, High];
}
