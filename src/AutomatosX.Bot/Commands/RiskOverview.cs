using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/risk board</c>: all risks by colour and owner, and on the heat map of likelihood and impact.</summary>
public sealed class RiskOverview(IBotStore store) : IItemVerb
{
    private const string Board = "board";

    public string Kind => RiskKind.Key;

    public string Verb => Board;

    public CommandHelp Help { get; } = new($"/risk {Board}", "all risks by colour and owner, and the heat map", [new CommandUsage($"/risk {Board}", "all risks by colour and owner, and the heat map")]);

    public ChatEvent? Effect(Asked asked) => null;

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default)
    {
        var risks = (await store.Items(asked.Project.Key, cancel)).Where(item => item.Kind == RiskKind.Key).ToList();
        if (risks.Count == 0)
            return Post.Say(Line.Of("No risk is in the register. The first one: ", TextRun.Code("/risk new …")));
        var unscored = RiskBoard.Unscored(risks);
        Line[] rest = unscored.Count == 0 ? [] : [$"Not on the map, likelihood or impact not said: {RiskBoard.Keys(unscored)}. Say it like this: {unscored[0].Key} likelihood medium, impact high"];
        return Post.Of(
            "Risk board",
            Section.Of(Counted(risks)) with { Table = RiskBoard.ByColour(asked.Project, risks) },
            Section.Under("Heat map", rest) with { Table = RiskBoard.HeatMap(risks), Chart = RiskBoard.Picture(risks) });
    }

    private static Line Counted(List<Item> risks)
    {
        var gravest = risks.Select(risk => (Risk: risk, Score: RiskScore.Of(risk))).Where(one => one.Score is not null).OrderByDescending(one => one.Score!.Value.Value).ThenByDescending(one => Rags.Severity(one.Risk[FieldNames.Rag])).FirstOrDefault();
        var counted = string.Join(", ", Rags.All.Reverse().Select(colour => FormattableString.Invariant($"{risks.Count(risk => risk[FieldNames.Rag] == colour)} {colour}")));
        return gravest.Risk is null ? $"{counted}." : $"{counted}. Highest score: {gravest.Risk.Key} {gravest.Risk.Title}, {gravest.Score!.Value.Said}.";
    }
}
