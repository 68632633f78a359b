using System.CommandLine;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Takes day reports in Markdown and tables in CSV into the register, or shows what it would take.</summary>
internal static class ImportVerb
{
    public static Command Command()
    {
        var files = new Argument<string[]>("FILE") { Description = "Day reports in Markdown, oldest first, or tables of items in CSV", Arity = ArgumentArity.OneOrMore };
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be taken in" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file" };
        var project = new Option<string?>("--project-file") { Description = "Read names and dates against this project file (with --dry-run); else against the sample project" };
        var set = new Option<string[]>("--set") { Description = "A setting, as Storage:Path=bot.db", DefaultValueFactory = _ => [] };
        var tables = new TableOptions();
        var command = new Command("import", "Take existing day reports and tables into the register. What cannot be read is listed with its line; nothing is guessed.") { files, dry, json, project, set };
        tables.AddTo(command);
        command.SetAction((parsed, cancel) => Exit.After(() =>
        {
            string[] settings = [.. parsed.GetValue(set)!.Select(setting => $"--{setting}")];
            if (parsed.GetValue(files)!.Any(ImportTables.IsTable))
                return ImportTables.Run(parsed.GetValue(files)!, tables.In(parsed, parsed.GetValue(dry)), settings, cancel);
            var shown = new Shown(parsed.GetValue(json));
            return parsed.GetValue(dry)
                ? DryRun(parsed.GetValue(files)!, parsed.GetValue(project), shown, cancel)
                : Import(parsed.GetValue(files)!, shown, settings, cancel);
        }));
        return command;
    }

    private static async Task<int> DryRun(string[] files, string? projectFile, Shown shown, CancellationToken cancel)
    {
        var project = projectFile is null ? Sample.Project().Project : (await InputFiles.Project(projectFile, cancel)).Project;
        IReadOnlyDictionary<string, string> titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var report = await Read(file, await InputFiles.Text(file, cancel), project);
            shown.Report(file, report, TitleConflicts.Of(report, titles));
            titles = TitleConflicts.Standing(titles, report);
        }

        return Exit.Well;
    }

    private static async Task<int> Import(string[] files, Shown shown, string[] settings, CancellationToken cancel)
    {
        var texts = new List<(string File, string Text)>();
        foreach (var file in files)
            texts.Add((file, await InputFiles.Text(file, cancel)));
        // A bot that runs remembers what it read: what another program writes into its file it would not see.
        await using var mark = new FileMark();
        await using var app = await BotHost.Build(settings, mark.Take);
        var store = app.Services.GetRequiredService<IBotStore>();
        var project = (await store.Projects(cancel))[0];
        foreach (var (file, text) in texts)
        {
            var report = await Read(file, text, project);
            var done = await InputFiles.Named(file, () => new ImportReport(store).Import(project, report, text, cancel));
            shown.Report(file, report, done.Conflicts);
            shown.Done(file, done);
        }

        return Exit.Well;
    }

    private static Task<ReadReport> Read(string file, string text, Project project) =>
        InputFiles.Named(file, () => Task.FromResult(DayReportReader.Read(text, new ReportContext(project))));

    /// <summary>What is printed of each file: JSON for programs, sentences for people.</summary>
    private sealed class Shown(bool json)
    {
        public void Report(string file, ReadReport report, IReadOnlyList<TitleConflict> conflicts)
        {
            if (json)
            {
                Console.WriteLine(ImportJson.Line(file, report, conflicts));
                return;
            }

            Console.WriteLine($"{file}: {report.Title}");
            foreach (var kind in report.Items.GroupBy(item => item.Kind))
                Console.WriteLine($"  {kind.Count(),4} {kind.Key}{(kind.Any(item => item.Key.Length > 0) ? $": {string.Join(", ", kind.Select(item => item.Key))}" : "")}");
            foreach (var conflict in conflicts)
                Console.WriteLine($"  conflict: {conflict.Key} is “{conflict.Titles[0]}” and here “{conflict.Titles[1]}”; it is left as it was");
            foreach (var unread in report.Unread)
                Console.WriteLine($"  not read, line {unread.Line}: {unread.Text}");
        }

        public void Done(string file, ReportImport done)
        {
            if (!json)
                Console.WriteLine(done.WasThere ? $"  {file} was taken in before; nothing was done" : $"  taken in: {done.Items} items, {done.Changes} fields");
        }
    }
}
