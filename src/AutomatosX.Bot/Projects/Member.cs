using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>What a member may do in a project.</summary>
public enum Role
{
    /// <summary>Adds items, updates their own and, unless the project says otherwise, those of others.</summary>
    Member,

    /// <summary>Updates everybody's, sets absences, publishes.</summary>
    Lead,

    /// <summary>Also changes the project itself.</summary>
    Admin,
}

/// <summary>A person, or a program, in a project.</summary>
/// <param name="Handle">How the member is named in replies: <c>oliver</c>.</param>
/// <param name="Name">How the member is named in documents.</param>
/// <param name="JobTitle">What the member does; empty when nobody said.</param>
public sealed record Member(MemberId Handle, string Name, string JobTitle, Role Role)
{
    /// <summary>Whether it is a program. Nobody prompts one.</summary>
    public bool IsAgent { get; init; }

    /// <summary>Other words that mean this member in a document or a reply: <c>Program PM</c>, <c>Data Analyst</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the member is reminded when an answer is missing. Prompts come in any case.</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>The rules (<see cref="EscalationRule.Id"/>) of which the member wants to hear nothing.</summary>
    public IReadOnlyList<string> Refuses { get; init; } = [];

    /// <summary>By which the member is known on a platform before anybody said who they are there; empty when nobody gave it.</summary>
    public string Email { get; init; } = "";

    /// <summary>Who the member is on each platform. In the playground everybody goes by the handle.</summary>
    public IReadOnlyDictionary<Platform, PersonId> Accounts { get; init; } = new Dictionary<Platform, PersonId>();

    /// <summary>The same member, who is that person on the platform.</summary>
    public Member Being(Platform platform, PersonId person) => this with { Accounts = new Dictionary<Platform, PersonId>(Accounts) { [platform] = person } };

    public PersonId On(Platform platform) =>
        Accounts.TryGetValue(platform, out var person) ? person : new PersonId(Handle.Value);
}
