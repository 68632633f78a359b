using System.Runtime.CompilerServices;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>The same of what is said by form, command and button: absences, skips, standup answers, records of a message, settings.</summary>
public class AbsencesAndForms
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("next", "run it")),
        .. Some.Imported("action", "ACTION-07", ("title", "Rollback"), ("owner", "bob"), ("status", "in-progress")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("priority", "PR-21", ("text", "sign the release notes"), ("level", "high"), ("owner", "oliver"), ("for", "2025-01-12")),
        .. Some.Imported("priority", "PR-22", ("text", "clean the fixtures"), ("level", "normal"), ("owner", "oliver"), ("for", "2025-01-12")),
    ];

    [Fact]
    public async Task About_absences_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var minutes = new Minutes(bot);
        minutes.Later("09:16");
        await minutes.Says(Some.Bob, "out Thursday and Friday, vacation", "m1");
        await minutes.Says(Some.Bob, "I'm away Thu 16 to Fri 17 Jan", "m2");
        await minutes.Says(Some.Bob, "out Thursday and Friday, sick. ACTION-07 done", "m3");
        await Away(minutes, Some.Bob, ("from", "2025-01-16"), ("to", "2025-01-17"), ("reason", "vacation"));
        await Away(minutes, Some.Bob, ("from", "2025-01-16"), ("to", "2025-01-17"), ("part", "morning"), ("reason", "vacation"));
        await minutes.Says(Some.Bob, "back Friday", "m4");
        await minutes.Presses(Some.Bob, "undo", Id(Some.Bob, "m4"));
        await Back(minutes, Some.Bob, ("from", "2025-01-20"));
        await Back(minutes, Some.Bob);
        await Back(minutes, Some.Bob);
        await Away(minutes, Some.Paris, ("who", "queenie"), ("words", "away Wed, Fri morning sick"));
        await Away(minutes, Some.Paris, ("who", "queenie"), ("words", "away Wed sick"));
        await Back(minutes, Some.Paris, ("who", "queenie"), ("from", "2025-01-20"));
        await Back(minutes, Some.Paris, ("who", "queenie"));
        await Back(minutes, Some.Paris, ("who", "queenie"), ("from", "2025-01-17"));
        await Back(minutes, Some.Paris, ("who", "queenie"));
        await Back(minutes, Some.Paris, ("who", "zoe"));
        await Back(minutes, Some.Bob, ("who", "queenie"));
        await Away(minutes, Some.Bob, ("from", "someday"), ("part", "noon"));
        await Away(minutes, new MemberId("zoe"), ("from", "2025-01-16"));
        await minutes.Sends(Some.Bob, AbsenceForm.Action, "P9", null, ("from", "2025-01-16"));
        await minutes.Presses(Some.Paris, "undo", "form/e11");
        await minutes.Says(Some.Oliver, "out Thu 23 Jan to Fri 24 Jan", "o1");
        await minutes.Says(Some.Oliver, "out Mon 20 Jan to Tue 21 Jan. out Mon 20 Jan to Tue 21 Jan, sick. out Mon 20 Jan to Tue 21 Jan", "o2");
        await minutes.Says(Some.Oliver, "out Tue 21 Jan to Wed 22 Jan", "o3");
        await minutes.Says(Some.Paris, "for @oliver: out Thu 23 Jan to Fri 24 Jan\nfor @oliver: out Tue 21 Jan to Wed 22 Jan", "p1");
        await Back(minutes, Some.Oliver);
        await minutes.Says(Some.Oliver, "out Mon 20 Jan to Tue 21 Jan", "o4");
        await Away(minutes, Some.Bob, ("from", "Thu to Fri"));
        await Away(minutes, Some.Bob, ("from", "  "), ("to", "Friday"));
        Approved.Matches(File("absences"), minutes.Page);
    }

    [Fact]
    public async Task About_skips_and_settings_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        var minutes = new Minutes(bot);
        minutes.Later("08:10");
        const string Today = "P0/standup/2025-01-14";
        await minutes.Presses(Some.Queenie, "skip", Today);
        await minutes.Presses(Some.Bob, "skip", "P0/standup/2025-01-15");
        await minutes.Presses(Some.Bob, "skip", "P0/alert-dry-run/2025-01-14");
        await minutes.At("08:50");
        await minutes.Says(Some.Oliver, "Skip today, please!", "m1");
        await minutes.Says(Some.Oliver, "skip", "m2");
        await minutes.Says(Some.Oliver, "ACTION-06 90%", "m3");
        await minutes.Says(Some.Oliver, "skip today", "m4");
        await minutes.Deletes(Some.Oliver, "m4");
        await minutes.Deletes(Some.Oliver, "m1");
        await minutes.Deletes(Some.Oliver, "m3");
        await minutes.Presses(Some.Queenie, "skip", Today, asCommand: true);
        await minutes.Presses(Some.Queenie, "skip", Today, Some.Channel, asCommand: true);
        await minutes.Presses(Some.Queenie, "skip", Today);
        await minutes.Presses(Some.Paris, "skip", $"{Today}/bob");
        await minutes.Presses(Some.Paris, "skip", $"{Today}/bob", asCommand: true);
        await minutes.Presses(Some.Paris, "skip", $"{Today}/zoe");
        await minutes.Presses(Some.Oliver, "skip", $"{Today}/paris");
        await minutes.Presses(Some.Oliver, "skip", "P0/nothing/2025-01-14");
        await minutes.Presses(new MemberId("zoe"), "skip", Today);
        await minutes.Presses(Some.Oliver, "skip", Today);
        await minutes.Says(Some.Bob, "ACTION-07 50%", "m5");
        await minutes.Presses(Some.Bob, "reminders", "P0/off");
        await minutes.Presses(Some.Bob, "reminders", "P0/on");
        await minutes.Presses(Some.Bob, "reminders", "P0/loud");
        await minutes.Presses(new MemberId("zoe"), "reminders", "P0/off");
        await minutes.Presses(Some.Bob, "reminders", "P9/off");
        await minutes.Presses(Some.Bob, "reminders", "P0/off");
        Assert.Equal([true, true, false, true], (await bot.Store.Project("P0"))!.Members.Select(member => member.Reminders));
        Approved.Matches(File("skips"), minutes.Page);
    }

    [Fact]
    public async Task About_a_filled_standup_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        var minutes = new Minutes(bot);
        await minutes.At("08:50");
        const string Today = "P0/standup/2025-01-14";
        await minutes.Sends(Some.Oliver, "answer", Today, null, ("ACTION-06|status", "done"), ("ACTION-06|next", "tell the team"), ("ACTION-06|percent", "80"), ("PR-21|status", "yes"), ("PR-22|status", "no"), ("words", " R-4 yellow, vendor late "));
        await minutes.Presses(Some.Oliver, "undo", "form/e1");
        await minutes.Sends(Some.Oliver, "answer", Today, null, ("ACTION-06|update", "two clean runs"), ("words", "ACTION-06 90%, three clean runs"));
        await minutes.Sends(Some.Oliver, "answer", Today, null, ("ACTION-06|status", "done"), ("ACTION-07|status", "done"), ("R-4|rag", "purple"), ("words", "ACTION-06 95%"));
        await minutes.Presses(Some.Oliver, "read-as", "form/e4#0#1");
        await minutes.Presses(Some.Oliver, "edit", "form/e4");
        await minutes.Sends(Some.Oliver, "edit", "form/e4", null, ("words", "ACTION-06: 97 %"));
        await minutes.Sends(Some.Bob, "answer", Today, null);
        await minutes.Sends(Some.Bob, "answer", "P0/standup/2025-01-15", null, ("words", "ACTION-07 done"));
        await minutes.Sends(Some.Bob, "answer", "P0/standup", null, ("words", "ACTION-07 done"));
        await minutes.Sends(Some.Bob, "answer", "P9/standup/2025-01-14", null, ("words", "ACTION-07 done"));
        await minutes.Sends(new MemberId("zoe"), "answer", Today, null, ("words", "ACTION-07 done"));
        await minutes.At("09:50");
        await minutes.Sends(Some.Queenie, "answer", Today, null, ("words", "new risk: pumps"));
        await minutes.Sends(Some.Queenie, "answer", Today, null, ("words", new string('x', 4001)));
        await minutes.Sends(Some.Oliver, "answer", Today, null, ("ACTION-06|blockers", "noise"));
        await minutes.At("17:10");
        await minutes.Sends(Some.Paris, "answer", Today, null, ("words", "ACTION-07 60%"));
        Approved.Matches(File("answers"), minutes.Page.Replace(new string('x', 4001), "(4,001 letters)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task About_somebodys_message_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var minutes = new Minutes(bot);
        minutes.Later("09:16");
        await minutes.Sends(Some.Bob, "record", "P0/m-17", Some.Channel, ("kind", "action"), ("title", " Call the vendor "), ("owner", "queenie"), ("due", "2025-01-17"));
        await minutes.Sends(Some.Bob, "record", "P0/a/b", Some.Channel, ("kind", "decision"), ("title", "Freeze"), ("owner", "queenie"), ("due", "2025-01-17"));
        await minutes.Sends(Some.Bob, "record", "P0/m-18", Some.Channel, ("kind", "nonsense"), ("title", "Mend the gate"));
        await minutes.Sends(Some.Bob, "record", "P0/m-19", Some.Channel, ("kind", "risk"), ("owner", "zoe"), ("due", "soon"));
        await minutes.Sends(Some.Bob, "record", "P0", Some.Channel, ("title", "No message"));
        await minutes.Sends(Some.Bob, "record", "P9/m-17", Some.Channel, ("title", "Nowhere"));
        await minutes.Sends(new MemberId("zoe"), "record", "P0/m-17", Some.Channel, ("title", "Nobody"));
        await minutes.Presses(Some.Bob, "undo", "form/e1", Some.Channel);
        await minutes.Sends(Some.Oliver, "edit", "form/e2", Some.Channel, ("words", "Decision: thaw"));
        await minutes.Sends(Some.Bob, "edit", "form/e2", Some.Channel, ("words", "Decision: thaw"));
        await minutes.Sends(Some.Bob, "edit", "form/e2", Some.Channel);
        await minutes.Sends(Some.Bob, "no-form", "form/e2", Some.Channel);
        Approved.Matches(File("records"), minutes.Page);
    }

    private static Task Away(Minutes minutes, MemberId who, params IEnumerable<(string, string)> fields) => minutes.Sends(who, AbsenceForm.Action, "P0", null, fields);

    private static Task Back(Minutes minutes, MemberId who, params IEnumerable<(string, string)> fields) => minutes.Sends(who, AbsenceForm.Back, "P0", null, fields);

    private static string Id(MemberId who, string message) => TakeReply.IdOf(new MessageRef(Some.Direct(who), message));

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}
