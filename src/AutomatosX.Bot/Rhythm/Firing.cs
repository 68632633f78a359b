using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>A rule whose condition has come true.</summary>
/// <param name="About">The items that it is about, one at least.</param>
/// <param name="Occasion">Tells one time from the next: the same condition that is still true is the same occasion.</param>
/// <param name="To">Who is told; empty when it is the channel alone.</param>
/// <param name="Title">What is the matter: <c>R-4 is red, day 2</c>.</param>
/// <param name="Because">What it rests on, in a sentence.</param>
/// <param name="Source">The message behind it, or null.</param>
public sealed record Firing(EscalationRule Rule, IReadOnlyList<Item> About, string Occasion, IReadOnlyList<MemberId> To, string Title, string Because, MessageRef? Source)
{
    public string Keys => string.Join(", ", About.Select(item => item.Key));

    /// <summary>Whether this item of the register is what came of it.</summary>
    public bool Is(Item escalation) => escalation[FieldNames.Rule] == Rule.Id && escalation[FieldNames.About] == Keys && escalation[FieldNames.Occasion] == Occasion;
}
