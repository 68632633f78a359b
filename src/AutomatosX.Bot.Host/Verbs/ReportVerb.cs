using System.CommandLine;
using System.Globalization;
using AutomatosX.Bot.Host.Wiring;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Prints a day's document.</summary>
internal static class ReportVerb
{
    public static Command Command()
    {
        var day = new Option<string>("--day") { Description = "The day, as 2025-01-14", Required = true };
        var project = new Option<string?>("--project") { Description = "The project's key; needed only when the database holds several" };
        var command = new Command("report", "Print the Markdown document of a day: as it was published, or as it stands.") { day, project };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Print(parsed.GetValue(day)!, parsed.GetValue(project), [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static async Task<int> Print(string day, string? key, string[] settings, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            await Exit.Say($"\"{day}\" is no day; write it as 2025-01-14.", []);
            return Exit.WrongInput;
        }

        await using var app = await BotHost.Build(settings, InputFiles.MustHaveDatabase);
        var store = app.Services.GetRequiredService<IBotStore>();
        var projects = await store.Projects(cancel);
        if (projects.FirstOrDefault(project => key is null || project.Key == key) is not { } project)
        {
            await Exit.Say($"There is no project \"{key}\".", [$"There are {string.Join(", ", projects.Select(known => known.Key))}."]);
            return Exit.WrongInput;
        }

        var published = await store.DayReport(project.Key, date, cancel);
        if (published is null && !await Reports.Knows(store, project, date, cancel))
        {
            await Exit.Say($"Nothing is known of {day}: nobody was asked that day, and nobody said anything.", []);
            return Exit.WrongInput;
        }

        Console.Write(published?.Markdown ?? await Reports.Markdown(app.Services, project, date, cancel));
        return Exit.Well;
    }
}
