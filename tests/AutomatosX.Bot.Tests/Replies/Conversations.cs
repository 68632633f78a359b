using System.Runtime.CompilerServices;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>
/// Whole conversations, approved with all that the bot posts and all that its books hold after each word. Oliver owns ACTION-06, R-4 and R-7,
/// Queenie ACTION-08, Bob P0-S1-02, nobody ACTION-09; Paris is the lead.
/// </summary>
public class Conversations
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-15")),
        .. Some.Imported("action", "ACTION-08", ("title", "Runbook"), ("owner", "queenie"), ("status", "not-started")),
        .. Some.Imported("action", "ACTION-09", ("title", "Canary"), ("status", "not-started")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("risk", "R-7", ("title", "Pier works"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("story", "P0-S1-02", ("title", "Index job"), ("owner", "bob"), ("status", "blocked")),
        .. Some.Imported("metric", "alert_noise", ("title", "Alert noise"), ("value", "3.4"), ("unit", "%")),
        .. Some.Imported("priority", "PR-21", ("text", "sign the release notes"), ("level", "high"), ("owner", "oliver"), ("for", "2025-01-12")),
    ];

    private static Project Strict => Some.Week2Project() with { MembersMayUpdateOthers = false };

    [Fact]
    public async Task About_a_days_updates_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        var minutes = new Minutes(bot);
        await minutes.At("08:50");
        await minutes.Says(Some.Oliver, "ACTION-06 done, next: tell the team\nR-4 red, the vendor is late", "m1");
        minutes.Later("08:55");
        await minutes.Says(Some.Oliver, "R-7 yellow", "m2");
        await minutes.Edits(Some.Oliver, "m1", "ACTION-06 blocked, waiting for QA");
        await minutes.Deletes(Some.Oliver, "m1");
        await minutes.Deletes(Some.Oliver, "m1");
        await minutes.Edits(Some.Oliver, "m1", "ACTION-06 90%");
        await minutes.Edits(Some.Oliver, "m9", "ACTION-06 95%");
        await minutes.Deletes(Some.Oliver, "m2");
        await minutes.Says(Some.Oliver, "ACTION-06 91%", "m1");
        await minutes.Says(new MemberId("zoe"), "ACTION-06 92%", "m3");
        await minutes.Says(Some.Bob, "thanks!", "m4");
        await minutes.Says(Some.Bob, "no blockers", "m5");
        await minutes.Says(Some.Bob, "in review by Friday?", "m6");
        await minutes.Says(Some.Bob, "worked with Steve on r-4 and more", "m7");
        await minutes.Says(Some.Paris, "lunch   was\nfine", "m8");
        await minutes.Says(Some.Queenie, "50%, due Thursday", "m9");
        await minutes.Edits(Some.Queenie, "m9", "ok");
        await minutes.Says(Some.Oliver, "R-4 yellow, confidence is 60%. R-7 red", "m11");
        minutes.Later("08:58");
        await minutes.Says(Some.Oliver, "R-4 red, confidence is 70%", "m12");
        await minutes.Edits(Some.Oliver, "m11", "R-4 green, confidence is 65%. R-7 yellow");
        await minutes.Presses(Some.Oliver, "undo", Id(Some.Oliver, "m11"));
        await minutes.At("17:10");
        await minutes.Says(Some.Paris, "ACTION-09 in progress", "m10");
        await minutes.Edits(Some.Paris, "m10", "ACTION-09 20%, alert_noise 3.1 %");
        await minutes.Presses(Some.Paris, "undo", Id(Some.Paris, "m10"));
        Approved.Matches(File("updates"), minutes.Page);
    }

    [Fact]
    public async Task In_rooms_and_threads_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        var minutes = new Minutes(bot);
        await minutes.At("09:45");
        var roll = bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Message;
        await minutes.Says(Some.Bob, "P0-S1-02 60%", "m1", Some.Channel, toTheBot: false);
        await minutes.Says(Some.Bob, "P0-S1-02 60%", "m1", Some.Channel);
        await minutes.Says(Some.Bob, "@bot P0-S1-02 60%", "m1", Some.Channel);
        await minutes.Says(Some.Bob, "P0-S1-02 65%", "m2", Some.Channel, roll, toTheBot: false);
        await minutes.Says(Some.Bob, "P0-S1-02 70%", "m3", Some.Channel, new MessageRef(Some.Channel, "m1"), toTheBot: false);
        await minutes.Says(Some.Queenie, "ACTION-08 reassigned to <U7>", "m4", Some.Channel, roll, toTheBot: false, asCommand: false, new Mention("<U7>", new PersonId("bob")));
        await minutes.Says(Some.Queenie, "skip today", "m5", Some.Channel, roll, toTheBot: false);
        await minutes.Says(new MemberId("zoe"), "R-4 red", "m6", Some.Channel);
        await minutes.Says(Some.Bob, "probably R-4 red", "m7", Some.Channel);
        await minutes.Says(Some.Oliver, "new action: rotate the keys", "c1", Some.Channel, asCommand: true);
        await minutes.Says(Some.Paris, "R-7 red", "m8", new Place(Platform.Playground, Some.Channel.Workspace, new RoomId("elsewhere")));
        await minutes.Edits(Some.Bob, "m3", "P0-S1-02 71%", Some.Channel);
        await minutes.Presses(Some.Bob, "undo", Id(Some.Bob, "m3", Some.Channel), Some.Channel);
        Approved.Matches(File("rooms"), minutes.Page);
    }

    [Fact]
    public async Task About_what_was_in_doubt_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var minutes = new Minutes(bot);
        minutes.Later("09:16");
        var id = Id(Some.Bob, "m1");
        await minutes.Says(Some.Bob, "I think R-4 is red. ACTION-06 60-70%. ACTION-99 done, ACTION-9 blocked. P0-S1-02 in progress", "m1");
        await minutes.Presses(Some.Oliver, "read-as", $"{id}#0#0");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#9#0");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#-1#0");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#7");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#1");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#-2");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#0");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#-1");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#1#-1");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#2#0");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#3#0");
        await minutes.Edits(Some.Bob, "m1", "R-4 probably yellow");
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#0");
        await minutes.Presses(Some.Bob, "not-mine", id);
        await minutes.Presses(Some.Bob, "undo", id);
        await minutes.Presses(Some.Bob, "read-as", $"{id}#0#0");
        await minutes.Says(Some.Oliver, "R-4 red, maybe. R-7 red or yellow. ACTION-06 95%", "m2");
        await minutes.Presses(Some.Oliver, "read-as", $"{Id(Some.Oliver, "m2")}#0#-1");
        await minutes.Presses(Some.Oliver, "undo", Id(Some.Oliver, "m2"));
        Approved.Matches(File("doubts"), minutes.Page);
    }

    [Fact]
    public async Task About_something_new_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var minutes = new Minutes(bot);
        minutes.Later("09:16");
        await minutes.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16\nNew action: renew the certificate, @oliver\nNew risk: the vendor may slip\nDecision: we freeze on Friday\nBlocker: no sandbox\nEscalation: vendor to @paris\nArtifact: log at https://logs.example/7\nToday:\n- write the runbook\n- critical: call the vendor", "m1");
        minutes.Later("09:20");
        await minutes.Says(Some.Queenie, "ACTION-02 50%", "m2");
        minutes.Later("09:25");
        await minutes.Edits(Some.Bob, "m1", "New action: renew the certificate, @oliver\nNew action: rotate all keys, @bob\nDecision: we freeze on Thursday");
        await minutes.Edits(Some.Bob, "m1", "New risk: the vendor will slip");
        await minutes.Edits(Some.Bob, "m1", "thanks");
        await minutes.Edits(Some.Bob, "m1", "lunch was fine");
        await minutes.Presses(Some.Bob, "undo", Id(Some.Bob, "m1"));
        await minutes.Says(Some.Bob, "New action: check the pumps, 40%, maybe due Friday, owner Zed\nDecision: we ship", "m3");
        await minutes.Presses(Some.Bob, "read-as", $"{Id(Some.Bob, "m3")}#0#0");
        await minutes.Presses(Some.Bob, "undo", Id(Some.Bob, "m3"));
        Approved.Matches(File("news"), minutes.Page);
    }

    [Fact]
    public async Task About_a_checkpoint_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        var minutes = new Minutes(bot);
        await minutes.At("10:30");
        var checkpoint = "P0/alert-dry-run/2025-01-14";
        await minutes.Says(Some.Oliver, "R-7 yellow", "m0");
        await minutes.Says(Some.Oliver, "held, noise at 4 %. ACTION-06 done", "m1");
        await minutes.Says(Some.Oliver, "held late", "m2");
        await minutes.Edits(Some.Oliver, "m1", "not held, ACTION-06 blocked");
        await minutes.Edits(Some.Oliver, "m1", "R-4 yellow");
        await minutes.Presses(Some.Oliver, "not-mine", Id(Some.Oliver, "m1"));
        await minutes.Presses(Some.Oliver, "late", checkpoint);
        await minutes.Edits(Some.Oliver, "m1", "variance: one of two");
        await minutes.Presses(Some.Bob, "done", checkpoint);
        await minutes.Presses(Some.Oliver, "done", "P0/alert-dry-run/2025-01-15");
        await minutes.Presses(Some.Oliver, "done", "P0/nothing/2025-01-14");
        await minutes.Presses(Some.Oliver, "done", "P0/alert-dry-run/today");
        await minutes.Presses(new MemberId("zoe"), "done", checkpoint);
        await minutes.Deletes(Some.Oliver, "m1");
        await minutes.Presses(Some.Oliver, "not-held", checkpoint);
        await minutes.Presses(Some.Oliver, "done", checkpoint);
        await minutes.Presses(Some.Oliver, "nonsense", checkpoint);
        Approved.Matches(File("checkpoint"), minutes.Page);
    }

    [Fact]
    public async Task About_what_is_not_ones_own_are_kept_as_approved()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var minutes = new Minutes(bot);
        minutes.Later("09:16");
        await minutes.Says(Some.Bob, "R-4 is red now. ACTION-06 done. ACTION-08 50%. for @oliver: out Thursday\nP0-S1-02 70%. I think R-7 is yellow", "m1");
        await minutes.Edits(Some.Bob, "m1", "for @queenie: R-4 red. ACTION-09 10%");
        await minutes.Says(Some.Oliver, "for @bob: P0-S1-02 80%\nR-4 yellow. ACTION-06 owner @queenie", "m2");
        await minutes.Presses(Some.Oliver, "not-mine", Id(Some.Oliver, "m2"));
        await minutes.Presses(Some.Oliver, "not-mine", Id(Some.Oliver, "m2"));
        await minutes.Edits(Some.Oliver, "m2", "R-4 red");
        await minutes.Presses(Some.Oliver, "undo", Id(Some.Oliver, "m2"));
        await minutes.Says(Some.Paris, "for @oliver: R-4 red. R-7 yellow, owner @bob\nfor @boob: ACTION-06 done", "m3");
        await minutes.Presses(Some.Paris, "undo", Id(Some.Paris, "m3"));
        Approved.Matches(File("rights"), minutes.Page);
    }

    private static string Id(MemberId who, string message, Place? place = null) => TakeReply.IdOf(new MessageRef(place ?? Some.Direct(who), message));

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}
