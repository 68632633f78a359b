using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Scenarios.Verbs;

public class TheVerbs
{
    [Fact]
    public async Task Tell_a_newcomer_what_there_is()
    {
        var (code, said, _) = await TheProgram.Run("--help");

        Assert.Equal(0, code);
        Assert.All(["run", "demo", "read", "import", "report"], verb => Assert.Contains($"  {verb} ", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Name_the_nearest_when_one_is_misspelled()
    {
        var (code, _, error) = await TheProgram.Run("dmeo");

        Assert.Equal(1, code);
        Assert.Contains("Did you mean \"demo\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_a_file_that_is_no_database_as_it_is_and_end_with_three()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("notes.db"), "remember the milk");

        var (code, _, error) = await TheProgram.Run($"--Storage:Path={folder.File("notes.db")}");

        Assert.Equal(3, code);
        Assert.Contains("is not a database", error, StringComparison.Ordinal);
        Assert.Equal("remember the milk", await File.ReadAllTextAsync(folder.File("notes.db")));
    }

    [Fact]
    public async Task Do_not_touch_a_database_that_another_program_runs_on()
    {
        using var folder = new ScratchFolder();
        using var other = OnlyOne.On(folder.File("bot.db"));
        await File.WriteAllTextAsync(folder.File("day.md"), "# Harbour Day 7 (2025-01-14)\n\n## Action Items\n- **ACTION-41 – Paint the pier (Bob)**\n  - Status: Done (100%)\n");

        var run = await TheProgram.Run($"--Storage:Path={folder.File("bot.db")}");
        var import = await TheProgram.Run("import", "--set", $"Storage:Path={folder.File("bot.db")}", folder.File("day.md"));

        Assert.Equal((3, 3), (run.Code, import.Code));
        Assert.All([run, import], said => Assert.Contains("bot.db is in use: another AutomatosX.Bot runs on it. Stop it, or name another one", said.Error, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.File("bot.db")));
    }

    [Fact]
    public async Task Import_a_report_once_and_print_it_as_a_day()
    {
        using var folder = new ScratchFolder();
        var database = $"Storage:Path={folder.File("bot.db")}";
        await File.WriteAllTextAsync(folder.File("day.md"), "# Harbour Day 7 (2025-01-14)\n\n## Action Items\n- **ACTION-41 – Paint the pier (Bob)**\n  - Status: Done (100%)\n  - Owner Update: Two coats, dry by noon.\n");

        var first = await TheProgram.Run("import", "--set", database, folder.File("day.md"));
        var second = await TheProgram.Run("import", "--set", database, folder.File("day.md"));
        var report = await TheProgram.Run("report", "--day", "2025-01-14", $"--{database}");

        Assert.Equal((0, 0, 0), (first.Code, second.Code, report.Code));
        Assert.Contains("taken in before; nothing was done", second.Out, StringComparison.Ordinal);
        Assert.StartsWith("# AutomatosX v2 P0 Week 2 Day 7 Execution Outcomes (Tuesday 2025-01-14)\n", report.Out, StringComparison.Ordinal);
        Assert.Contains("**ACTION-41 – Paint the pier (Bob)**\n  - Status: Done (100%)\n  - Owner Update: Two coats, dry by noon.", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_no_database_to_report_from()
    {
        using var folder = new ScratchFolder();

        var (code, _, error) = await TheProgram.Run("report", "--day", "2025-01-14", $"--Storage:Path={folder.File("none.db")}");

        Assert.Equal(1, code);
        Assert.Contains("there is no database", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.db")));
    }

    [Fact]
    public async Task Refuse_a_project_that_uses_a_key_twice()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("p.json"), """
            { "project": "X", "name": "Pier", "timeZone": "UTC", "members": [ { "handle": "ana", "name": "Ana" } ],
              "actions": [ { "key": "ACTION-1", "title": "Paint" }, { "key": "action-1", "title": "Sweep" } ] }
            """);

        var (code, _, error) = await TheProgram.Run($"--Project:File={folder.File("p.json")}", $"--Storage:Path={folder.File("x.db")}");

        Assert.Equal(1, code);
        Assert.Contains("actions[1]: \"action-1\" is there twice", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_file_line_and_reason_of_what_cannot_be_read()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("project.json"), "{ \"project\": \"X\", \"members\": [ { \"handle\": \"a\" } ],\n \"timeZone\": \"Mars/Base\" }");
        await File.WriteAllBytesAsync(folder.File("report.md"), [0xFF, 0xFE, 0x00]);

        var project = await TheProgram.Run("read", "--project", folder.File("project.json"), "--replies", folder.File("none.jsonl"));
        var report = await TheProgram.Run("import", "--dry-run", folder.File("report.md"), folder.File("missing.md"));

        Assert.Equal((1, 1), (project.Code, report.Code));
        Assert.Contains("\"Mars/Base\" is no time zone", project.Error, StringComparison.Ordinal);
        Assert.Contains("members[0].name: is missing", project.Error, StringComparison.Ordinal);
        Assert.Contains("report.md, line 1: is not UTF-8 text", report.Error, StringComparison.Ordinal);
    }
}
