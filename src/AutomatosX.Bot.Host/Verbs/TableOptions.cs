using System.CommandLine;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>What can be said beside a table that is taken in.</summary>
/// <param name="Said">What its columns hold, by name.</param>
internal sealed record TableChoices(string? Project, string? Kind, IReadOnlyDictionary<string, string> Said, bool Retitle, bool DryRun);

/// <summary>The options of the import verb that are about tables.</summary>
internal sealed class TableOptions
{
    private readonly Option<string?> project = new("--project") { Description = "The project's key; needed only when the database holds several (tables)" };
    private readonly Option<string?> kind = new("--kind") { Description = "What the rows are: risk, action, … Else the file's name or the keys tell (tables)" };
    private readonly Option<string[]> map = new("--map") { Description = "What a column holds: --map \"Risk ID=key\", or --map \"Remarks=-\" to leave it out. Kept for the project (tables)", DefaultValueFactory = _ => [] };
    private readonly Option<bool> retitle = new("--retitle") { Description = "Let keys have other titles than they had (tables)" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[project, kind, map, retitle])
            command.Options.Add(option);
        map.Validators.Add(result =>
        {
            foreach (var said in result.Tokens.Select(token => token.Value).Where(said => said.LastIndexOf('=') < 1))
                result.AddError($"--map {said} does not say what the column holds; write --map \"Risk ID=key\"");
        });
    }

    public TableChoices In(ParseResult parsed, bool dryRun) => new(
        parsed.GetValue(project),
        parsed.GetValue(kind),
        parsed.GetValue(map)!.Select(said => (Column: said[..said.LastIndexOf('=')].Trim(), Field: said[(said.LastIndexOf('=') + 1)..].Trim())).GroupBy(said => said.Column).ToDictionary(said => said.Key, said => said.Last().Field, StringComparer.Ordinal),
        parsed.GetValue(retitle),
        dryRun);
}
