using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>What somebody wants an item to become, before it is written.</summary>
/// <param name="Before">The item as it stands, or null for a new one.</param>
/// <param name="Said">The fields that would be set; an empty value takes one away.</param>
/// <param name="At">When it was said.</param>
public sealed record Proposal(Project Project, Item? Before, IReadOnlyDictionary<string, string> Said, MemberId By, DateTimeOffset At)
{
    /// <summary>What would stand in a field; null for nothing.</summary>
    public string? this[string field] => Said.TryGetValue(field, out var said) ? (said.Length == 0 ? null : said) : Before?[field];

    /// <summary>Whether it sets the field at all.</summary>
    public bool Sets(string field) => Said.ContainsKey(field);

    public bool IsNew => Before is null;

    /// <summary>Some members, as an example of how they are named: <c>@oliver @queenie</c>.</summary>
    public string SomeMembers => string.Join(' ', Project.Members.Take(2).Select(member => $"@{member.Handle}"));
}
