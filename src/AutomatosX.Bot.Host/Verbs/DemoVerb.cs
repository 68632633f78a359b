using System.CommandLine;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Plays the sample day at full speed in a database of its own, through the playground, and shows what came of it.</summary>
internal static class DemoVerb
{
    public static Command Command()
    {
        var folder = new Option<string?>("--out") { Description = "Write the day's report and the chat into this folder; without it the report is printed" };
        var command = new Command("demo", "Play the sample day at full speed, no browser: prints the chat with its times, and the day's report.") { folder };
        command.SetAction((parsed, cancel) => Exit.After(() => Play(parsed.GetValue(folder), cancel)));
        return command;
    }

    private static async Task<int> Play(string? folder, CancellationToken cancel)
    {
        // Before the day is played, not after: a folder that cannot be written is told at once.
        if (folder is not null)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{DateWords.Iso(Sample.Day)}.md"), "", cancel);
        var scratch = Directory.CreateTempSubdirectory("automatosx-demo-");
        try
        {
            await using (var app = await BotHost.Build([$"--Storage:Path={Path.Combine(scratch.FullName, "demo.db")}", "--Project:File=", "--Playground:MovableClock=true", "--Playground:StartAt=", "--Logging:LogLevel:Default=Warning"]))
                await Play(app.Services, folder, cancel);
            return Exit.Well;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task Play(IServiceProvider services, string? folder, CancellationToken cancel)
    {
        var script = Sample.Script();
        var project = Sample.Project().Project;
        await services.GetRequiredService<PlaygroundClock>().Open(cancel);
        var clock = services.GetRequiredService<MoveClock>();
        foreach (var line in script.Said)
        {
            await clock.To(project.Calendar.InstantOf(script.Date, line.At), cancel);
            await Say(services, project, script.Date, line, cancel);
        }

        await clock.To(project.Calendar.InstantOf(script.Date, script.Ends), cancel);
        var transcript = await Transcript.Of(services, project, cancel);
        Console.WriteLine(transcript.Plain());
        var summary = await Reports.Of(services, project, script.Date, cancel);
        await Show(summary, transcript, folder, cancel);
    }

    private static async Task Say(IServiceProvider services, Project project, DateOnly day, ScriptLine line, CancellationToken cancel)
    {
        var member = project.Member(new MemberId(line.By)) ?? throw new InvalidDataException($"The sample day lets \"{line.By}\" speak, who is no member.");
        MessageId? thread = null;
        var room = Playground.DirectWith(line.By);
        if (line.In == "thread")
        {
            var standup = project.TouchpointsOn(day).First(touchpoint => touchpoint.Kind == TouchpointKind.Standup);
            var roll = await services.GetRequiredService<RoomMessages>().Posted(PostKey.RollCall(new Rhythm.Run(project.Key, standup.Id, day, 0)), cancel);
            (room, thread) = (project.Channel.Room, MessageId.Parse(roll?.Id));
        }

        if (await services.GetRequiredService<SayMessage>().In(new Visitor(project, member, room), line.Text, thread, cancel) is { } refused)
            throw new InvalidDataException($"The sample day's line of {line.By} at {line.At} was refused: {refused}");
    }

    private static async Task Show(DaySummary summary, Transcript transcript, string? folder, CancellationToken cancel)
    {
        var day = DateWords.Iso(summary.Facts.Day);
        var chat = $"{day}-chat.md";
        var report = MarkdownWriter.Write(summary, transcript.LinksInto(chat));
        var lint = ConsistencyLint.Check(summary);
        if (folder is null)
        {
            Console.WriteLine(report);
        }
        else
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{day}.md"), report, cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, chat), transcript.Markdown(), cancel);
            Console.WriteLine($"Report  {Path.Combine(folder, $"{day}.md")}");
            Console.WriteLine($"Chat    {Path.Combine(folder, chat)}  (each line of the report links into it)");
        }

        Console.WriteLine(lint.Count == 0 ? "Checks  nothing in the report contradicts itself" : "Checks");
        foreach (var found in lint)
            Console.WriteLine($"  {found.Rule}: {found.What}");
    }
}
