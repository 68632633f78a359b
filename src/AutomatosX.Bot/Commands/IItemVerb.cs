namespace AutomatosX.Bot.Commands;

/// <summary>A word that the command of one kind knows beside those that every kind's knows: <c>/story burndown</c>. Its help names it alone.</summary>
public interface IItemVerb : ICommand
{
    /// <summary>The kind whose command it belongs to.</summary>
    string Kind { get; }

    /// <summary>The word, in small letters.</summary>
    string Verb { get; }
}
