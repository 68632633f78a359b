using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Makes, lists and revokes the tokens by which CI jobs and agents are known.</summary>
internal static class TokenVerb
{
    private const int LongestDays = 3650;

    public static Command Command()
    {
        var verb = new Command("token", "Tokens for the HTTP API at /api/v1, which is there as soon as there is a token. The bot may run meanwhile.") { Create(), List(), Revoke() };
        return verb;
    }

    private static Command Create()
    {
        var project = new Option<string?>("--project") { Description = "The project's key; needed only when the database holds several" };
        var member = new Option<string>("--member") { Description = "The handle of the member for whom it speaks", Required = true };
        var agent = new Option<string?>("--agent") { Description = "The name of the program, when the member is one that is not there yet" };
        var scopes = new Option<string[]>("--scope") { Description = "read or report; twice for both", Required = true };
        var days = new Option<int>("--days") { Description = "For how many days it is good", DefaultValueFactory = _ => 365 };
        var note = new Option<string>("--note") { Description = "What it is for", DefaultValueFactory = _ => "" };
        scopes.AcceptOnlyFromAmong([.. Enum.GetNames<TokenScope>().Select(name => name.ToLowerInvariant())]);
        days.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.FirstOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is < 1 or > LongestDays)
                result.AddError($"--days {given} is not allowed; 1 to {LongestDays} is");
        });
        var command = new Command("create", "Make a token. It is shown once and kept nowhere.") { project, member, agent, scopes, days, note };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Create(
            new Wanted(parsed.GetValue(project), parsed.GetValue(member)!, parsed.GetValue(agent), [.. parsed.GetValue(scopes)!.Select(scope => Enum.Parse<TokenScope>(scope, ignoreCase: true)).Distinct().Order()], parsed.GetValue(days), parsed.GetValue(note)!),
            [.. parsed.UnmatchedTokens],
            cancel)));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the tokens: for whom, for what, since and until when.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancel) => Exit.After(() => List([.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "As list shows it" };
        var command = new Command("revoke", "Revoke a token; it is good for nothing at once.") { id };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Revoke(parsed.GetValue(id)!, [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static async Task<int> Create(Wanted wanted, string[] settings, CancellationToken cancel)
    {
        await using var services = Open(settings);
        var store = services.GetRequiredService<IBotStore>();
        var projects = await store.Projects(cancel);
        if (ChosenProject.Of(projects, wanted.Project) is not { } project)
            return await Wrong(ChosenProject.Missing(projects, wanted.Project));
        var handle = new MemberId(wanted.Member);
        if (project.Member(handle) is null && wanted.Agent is null)
            return await Wrong($"{project.Key} has no member {wanted.Member}.", $"It has {string.Join(", ", project.Members.Select(known => known.Handle.Value))}. For a program that is not there yet: --agent \"Nightly build\".");
        if (wanted.Member.Length > 40 || !wanted.Member.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            return await Wrong($"\"{wanted.Member}\" is no handle; small letters, digits and hyphens are.");
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)).ToLowerInvariant();
        var now = TimeProvider.System.GetUtcNow();
        var token = new ApiToken(RandomNumberGenerator.GetHexString(8, lowercase: true), project.Key, handle, wanted.Scopes, ApiToken.HashOf(secret), Environment.UserName, now)
        {
            AgentName = project.Member(handle) is null ? wanted.Agent : null,
            Note = wanted.Note,
            ExpiresAt = now.AddDays(wanted.Days),
        };
        await store.Commit(Work.Nothing.And(new KeepToken(token)), cancel);
        Console.WriteLine(ApiToken.Text(token.Id, secret));
        await Console.Error.WriteLineAsync($"For {handle} in {project.Key}, {Said(token)}. It is shown this once. To take it back: token revoke {token.Id}");
        return Exit.Well;
    }

    private static async Task<int> List(string[] settings, CancellationToken cancel)
    {
        await using var services = Open(settings);
        var tokens = await services.GetRequiredService<IBotStore>().Tokens(cancel);
        Console.WriteLine(tokens.Count == 0 ? "There is no token, so the HTTP API is closed." : "Tokens:");
        foreach (var token in tokens)
            Console.WriteLine($"  {token.Id}  {token.Member} in {token.Project}, {Said(token)}, made {token.CreatedAt:yyyy-MM-dd} by {token.CreatedBy}{(token.RevokedAt is { } at ? $", REVOKED {at:yyyy-MM-dd} by {token.RevokedBy}" : "")}{(token.Note.Length > 0 ? $": {token.Note}" : "")}");
        return Exit.Well;
    }

    private static async Task<int> Revoke(string id, string[] settings, CancellationToken cancel)
    {
        await using var services = Open(settings);
        var store = services.GetRequiredService<IBotStore>();
        if (await store.Token(id, cancel) is not { } token)
            return await Wrong($"There is no token {id}.", "token list shows those that there are.");
        if (token.RevokedAt is null)
            await store.Commit(Work.Nothing.And(new KeepToken(token with { RevokedAt = TimeProvider.System.GetUtcNow(), RevokedBy = Environment.UserName })), cancel);
        Console.WriteLine($"{id} is good for nothing any more.");
        return Exit.Well;
    }

    private static ServiceProvider Open(string[] settings) => StoreOnly.Of(settings, InputFiles.MustHaveDatabase);

    private static string Said(ApiToken token) =>
        $"{string.Join(" + ", token.Scopes.Select(scope => scope.ToString().ToLowerInvariant()))}, good until {(token.ExpiresAt is { } until ? until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "it is revoked")}";

    private static async Task<int> Wrong(string head, params string[] lines)
    {
        await Exit.Say(head, lines);
        return Exit.WrongInput;
    }

    private sealed record Wanted(string? Project, string Member, string? Agent, IReadOnlyList<TokenScope> Scopes, int Days, string Note);
}
