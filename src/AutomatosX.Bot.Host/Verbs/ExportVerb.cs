using System.CommandLine;
using System.Text;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Writes everything of a project into files: one JSON document, a table for each kind, the document of each day.</summary>
internal static class ExportVerb
{
    private const string Json = "json";
    private const string Csv = "csv";
    private const string Markdown = "markdown";

    // A spreadsheet takes a file without the mark for one of the machine's own code page.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static Command Command()
    {
        var project = new Option<string?>("--project") { Description = "The project's key; needed only when the database holds several" };
        var folder = new Option<string?>("--out") { Description = "A folder to write into; it is made when it is not there. Without it the JSON document, or the table of one --kind, is printed" };
        var only = new Option<string?>("--format") { Description = "Only json, csv or markdown" };
        var kind = new Option<string?>("--kind") { Description = $"Only the table of one kind: {string.Join(", ", Kind.All.Select(kind => kind.Name))}" };
        only.AcceptOnlyFromAmong(Json, Csv, Markdown);
        var command = new Command("export", "Write everything of a project: one JSON document with all changes and replies, a CSV table for each kind, the Markdown document of each day. The bot may run meanwhile.") { project, folder, only, kind };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Export(parsed.GetValue(project), parsed.GetValue(folder), parsed.GetValue(only), parsed.GetValue(kind), [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static async Task<int> Export(string? key, string? folder, string? only, string? kindName, string[] settings, CancellationToken cancel)
    {
        if (kindName is not null && Kind.Find(kindName) is null)
            return await Wrong($"There is no kind \"{kindName}\".", $"There are {string.Join(", ", Kind.All.Select(kind => kind.Name))}.");
        if (folder is null && only == Markdown)
            return await Wrong("Markdown goes into a folder: --out FOLDER.", "One day is printed by report --day 2025-01-14.");
        if (folder is null && only == Csv && kindName is null)
            return await Wrong("The tables of all kinds go into a folder: --out FOLDER.", "One is printed with --kind risk.");
        await using var app = await BotHost.Build(settings, InputFiles.MustHaveDatabase);
        var store = app.Services.GetRequiredService<IBotStore>();
        var projects = await store.Projects(cancel);
        if (ChosenProject.Of(projects, key) is not { } project)
            return await Wrong(ChosenProject.Missing(projects, key));
        var export = app.Services.GetRequiredService<ExportProject>();
        if (folder is not null)
            await Into(folder, store, export, project, only, kindName, cancel);
        else if (kindName is not null)
            Console.Write(await export.Csv(project, Kind.Of(kindName), cancel));
        else
            await Print(export, project, cancel);
        return Exit.Well;
    }

    private static async Task Print(ExportProject export, Project project, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        await export.Json(project, output, cancel);
    }

    private static async Task Into(string folder, IBotStore store, ExportProject export, Project project, string? only, string? kindName, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        if (only is null or Json && kindName is null)
        {
            await using (var file = File.Create(Path.Combine(folder, $"{FileName(project.Key)}.json")))
                await export.Json(project, file, cancel);
            Console.WriteLine($"{FileName(project.Key)}.json: all items, changes, replies, runs and days of {project.Name}");
        }

        if (only is null or Csv)
            await Tables(folder, store, export, project, kindName, cancel);
        if (only is null or Markdown && kindName is null)
            await DaysInto(folder, store, project, cancel);
    }

    private static async Task Tables(string folder, IBotStore store, ExportProject export, Project project, string? kindName, CancellationToken cancel)
    {
        var items = await store.Items(project.Key, cancel);
        foreach (var kind in Kind.All.Where(kind => kindName is null || kind.Name == kindName))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{kind.Name}.csv"), await export.Csv(project, kind, cancel), WithMark, cancel);
            Console.WriteLine($"{kind.Name}.csv: {items.Count(item => item.Kind == kind.Name)} {kind.Plural}");
        }
    }

    private static async Task DaysInto(string folder, IBotStore store, Project project, CancellationToken cancel)
    {
        var reports = await store.DayReports(project.Key, cancel);
        Directory.CreateDirectory(Path.Combine(folder, "days"));
        foreach (var report in reports)
            await File.WriteAllTextAsync(Path.Combine(folder, "days", $"{DateWords.Iso(report.Day)}.md"), report.Markdown, cancel);
        Console.WriteLine($"days/: {reports.Count} {(reports.Count == 1 ? "document" : "documents")}");
    }

    private static string FileName(string key) => string.Concat(key.Select(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' ? sign : '_'));

    private static async Task<int> Wrong(string head, params string[] lines)
    {
        await Exit.Say(head, lines);
        return Exit.WrongInput;
    }
}
