namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>What durability costs, part by part; see the README beside.</summary>
internal static class DurabilityFigures
{
    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Figure>>>> Parts = new(StringComparer.Ordinal)
    {
        ["replies"] = RepliesPerSecond.Measure,
        ["history"] = CostOfHistory.Measure,
        ["start"] = StartingUp.Measure,
        ["prompts"] = PromptsAtSlacksPace.Measure,
    };

    public static async Task<int> Run(IReadOnlyList<string> asked)
    {
        if (asked.FirstOrDefault(part => !Parts.ContainsKey(part)) is { } unknown)
        {
            Settings.Say($"There is no part \"{unknown}\". There are: {string.Join(", ", Parts.Keys)}.");
            return 2;
        }

        var measured = new List<Figure>();
        try
        {
            foreach (var part in asked.Count == 0 ? [.. Parts.Keys] : asked)
                measured.AddRange(await Parts[part]());
        }
        finally
        {
            GrownFiles.Delete();
        }

        if (Environment.GetEnvironmentVariable("HEADLESS") is not { Length: > 0 })
            Console.WriteLine(Figure.Head);
        measured.ForEach(figure => Console.WriteLine(figure.Row));
        return 0;
    }
}
