using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Takes tables of items in CSV into the register.</summary>
internal static class ImportTables
{
    public static bool IsTable(string file) => Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".TSV";

    public static async Task<int> Run(string[] files, TableChoices choices, string[] settings, CancellationToken cancel)
    {
        if (files.FirstOrDefault(file => !IsTable(file)) is { } report)
            return await Wrong($"{report} is no table.", ["Take tables and day reports in one after the other."]);
        var texts = new List<(string File, string Text)>();
        foreach (var file in files)
            texts.Add((file, await InputFiles.Text(file, cancel)));
        // A bot that runs remembers what it read: what another program writes into its file it would not see.
        await using var mark = new FileMark();
        await using var app = await BotHost.Build(settings, mark.Take);
        var projects = await app.Services.GetRequiredService<IBotStore>().Projects(cancel);
        if (ChosenProject.Of(projects, choices.Project) is not { } project)
            return await Wrong(ChosenProject.Missing(projects, choices.Project), []);
        foreach (var (file, text) in texts)
        {
            if (await Import(app.Services.GetRequiredService<ImportRegister>(), project, file, text, choices, cancel) is not Exit.Well and var code)
                return code;
        }

        return Exit.Well;
    }

    private static async Task<int> Import(ImportRegister import, Project project, string file, string text, TableChoices choices, CancellationToken cancel)
    {
        if (await InputFiles.Named(file, () => Task.FromResult(TableKind.Of(project, choices.Kind ?? Path.GetFileNameWithoutExtension(file), CsvTable.Read(text)))) is not { } kind)
            return await Wrong($"{file}: what its rows are is not clear.", [$"Say it with --kind: {string.Join(", ", Kind.All.Select(known => known.Name))}."]);
        if (choices.Kind is not null && Kind.Find(choices.Kind) is null)
            return await Wrong($"There is no kind \"{choices.Kind}\".", [$"There are {string.Join(", ", Kind.All.Select(known => known.Name))}."]);
        if (choices.Said.FirstOrDefault(said => said.Value != ColumnMap.LeftOut && !ColumnMap.Allowed(kind).Contains(said.Value, StringComparer.Ordinal)) is { Key: { } column, Value: var field })
            return await Wrong($"--map \"{column}={field}\": {ColumnMap.Article(kind)} has no \"{field}\".", [$"It has {string.Join(", ", ColumnMap.Allowed(kind))}; - leaves a column out."]);
        var order = new RegisterOrder(project.Key, kind, text, choices.Said, RegisterOrder.Nobody) { Retitle = choices.Retitle, DryRun = choices.DryRun };
        try
        {
            var done = await InputFiles.Named(file, () => import.Import(order, cancel));
            Console.WriteLine($"{file}: {(done.WasThere ? "" : choices.DryRun ? "would take in: " : "taken in: ")}{done.Said(kind)}");
            return Exit.Well;
        }
        catch (UnclearColumnsException unclear)
        {
            return await Wrong($"{file}: what some columns hold has to be said once; nothing was taken in.", [.. unclear.Map.Doubts.Select(doubt => $"\"{doubt.Column}\" {doubt.Why}: --map \"{doubt.Column}=…\""), $"{ColumnMap.Article(kind)} has {string.Join(", ", ColumnMap.Allowed(kind))}; \"{unclear.Map.Doubts[0].Column}=-\" leaves the column out."]);
        }
    }

    private static async Task<int> Wrong(string head, IEnumerable<string> lines)
    {
        await Exit.Say(head, lines);
        return Exit.WrongInput;
    }
}
