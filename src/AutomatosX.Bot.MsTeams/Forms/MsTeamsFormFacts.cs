using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Forms;

/// <summary>What a form needs to know beside its fields.</summary>
/// <param name="Nonce">Unlike that of any other form that was opened; it stays when the form is shown again with its problems, so that sending it twice has one effect.</param>
/// <param name="Room">The id of the room it is opened in; empty for the direct chat.</param>
public sealed record MsTeamsFormFacts(string Nonce, string Room)
{
    /// <summary>What was filled in, by field id, when the form is shown again; null when it opens.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>What cannot be taken of it.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The channels and chats that the bot knows in the tenant, by id.</summary>
    public IReadOnlyList<Choice> Rooms { get; init; } = [];

    /// <summary>Names of people who stand in a field of people, by id. Others are searched in the directory by Teams itself.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    /// <summary>What a choice with very many of them is searched in while one types, by its field; null where nothing can be searched: then all of them are on the card.</summary>
    public Func<FormField, string?> Searched { get; init; } = _ => null;
}
