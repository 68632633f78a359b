using System.Text.Json.Nodes;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A tenant of the fake Teams with the story's people and their channel, and a clock that goes when the story says so.</summary>
internal sealed class MsTeamsWorkspace : IAsyncDisposable
{
    private readonly Dictionary<string, FakeMsTeamsPerson> people = new(StringComparer.Ordinal);

    private MsTeamsWorkspace(SteppedClock clock, FakeMsTeams teams, FakeIdentity identity, IEnumerable<string> handles)
    {
        (Clock, Teams, Identity) = (clock, teams, identity);
        foreach (var handle in handles)
            people[handle] = teams.AddPerson(handle);
        Channel = teams.AddChannel("payments", members: [.. people.Values]);
        People = new FakeMsTeamsPeople(teams, clock.GetUtcNow);
    }

    public SteppedClock Clock { get; }

    public FakeMsTeams Teams { get; }

    /// <summary>Who signs what Teams sends.</summary>
    public FakeIdentity Identity { get; }

    public FakeMsTeamsPeople People { get; }

    public FakeMsTeamsRoom Channel { get; }

    /// <summary>What the bot is told of all that.</summary>
    public IEnumerable<string> Settings =>
    [
        $"--MsTeams:AppId={FakeMsTeams.AppId}", $"--MsTeams:TenantId={FakeMsTeams.Tenant}", $"--MsTeams:ClientSecret={FakeMsTeams.Secret}",
        $"--MsTeams:ServiceHosts:0={Teams.Address.Authority}", $"--MsTeams:LoginAddress={Teams.Address}", $"--MsTeams:ServiceAddress={Teams.Proactive}", $"--MsTeams:MetadataAddress={Identity.Metadata}",
    ];

    /// <summary>A tenant for the project, which is written into it: where it lives, and who its members are there.</summary>
    /// <param name="only">Those who are there; null for all members.</param>
    public static async Task<MsTeamsWorkspace> For(JsonObject project, SteppedClock clock, IReadOnlyCollection<string>? only = null)
    {
        var members = project["members"]!.AsArray().OfType<JsonObject>().Where(member => only?.Contains((string)member["handle"]!) != false).ToList();
        var workspace = new MsTeamsWorkspace(clock, await FakeMsTeams.Start(clock), await FakeIdentity.Start(clock), members.Select(member => (string)member["handle"]!));
        project["msteams"] = new JsonObject { ["tenant"] = FakeMsTeams.Tenant, ["channel"] = workspace.Channel.Id };
        foreach (var member in members)
            member["msteams"] = workspace.Person((string)member["handle"]!).Person;
        return workspace;
    }

    public FakeMsTeamsPerson Person(string handle) => people[handle];

    /// <summary>The handle of an account, or null for the bot.</summary>
    public string? Handle(string account) => account == FakeMsTeams.Bot ? null : people.Single(person => person.Value.Account == account).Key;

    public FakeMsTeamsRoom Direct(string handle) => Teams.Direct(Person(handle));

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Identity.DisposeAsync();
    }
}
