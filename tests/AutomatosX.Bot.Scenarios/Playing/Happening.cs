namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>What became of a message.</summary>
internal enum Deed
{
    /// <summary>It is new.</summary>
    Said,

    /// <summary>It reads otherwise.</summary>
    Changed,

    /// <summary>It was taken back.</summary>
    TakenBack,
}

/// <summary>Something that can be seen in a room and was not there before.</summary>
internal sealed record Happening(Deed Deed, DateTimeOffset At, Sight Message)
{
    public bool ByTheBot => Message.Author is null;

    /// <summary>An expectation of the story has spoken of it.</summary>
    public bool Told { get; set; }

    /// <summary>All the words of it, as they stand on a phone.</summary>
    public string Text => Message.Words;

    public string? DirectOf => Message.DirectOf;

    public bool InChannel => DirectOf is null;

    /// <summary>Whether a person finds it in a room that is open to them.</summary>
    public bool ReachesEyesOf(string handle) => DirectOf is { } person ? person == handle : Message.OnlyFor is null || Message.OnlyFor == handle;
}
