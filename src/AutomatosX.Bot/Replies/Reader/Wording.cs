using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>The words that name a field or lead into its text, and those that open a section or a creation.</summary>
internal static class Wording
{
    /// <summary>Fields whose value is the person's own words, as labelled: "next: …".</summary>
    public static PhraseBook<string> TextLabels { get; } = new PhraseBook<string>()
        .Add(FieldNames.Next, "next", "next step", "next steps", "next up", "what's next", "up next")
        .Add(FieldNames.Mitigation, "mitigation", "mitigations", "mitigation plan", "mitigating with", "mitigated by")
        .Add(FieldNames.Escalation, "escalation", "escalations", "escalation path")
        .Add(FieldNames.Remaining, "remaining", "remains", "left", "left to do", "remaining work", "still to do")
        .Add(FieldNames.Blockers, "blockers", "blocker", "blocking", "blocked by", "impediments")
        .Add(FieldNames.Title, "title", "new title", "renamed to", "title is now")
        .Add(FieldNames.Update, "update", "updates", "note", "notes", "comment", "comments");

    /// <summary>Words before a member's handle that make the member part of what is done, not the one who does it.</summary>
    public static HashSet<string> Towards { get; } =
    [
        "with", "to", "for", "from", "by", "and", "or", "about", "at", "of", "on", "via", "than", "like", "cc", "&", "+",
        "ask", "ping", "tell", "help", "call", "remind", "thank", "meet", "brief", "need", "needs", "support", "inform", "invite", "involve", "email", "mail", "chase",
    ];

    /// <summary>Fields whose value has a form of its own, as labelled: "due: …".</summary>
    public static PhraseBook<string> Labels { get; } = new PhraseBook<string>()
        .Add(FieldNames.Status, "status", "state", "rag", "colour", "color")
        .Add(FieldNames.Percent, "percent", "progress", "percentage", "complete", "completion")
        .Add(FieldNames.Owner, "owner", "assignee", "assigned to", "new owner", "owned by", "owner is now", "owner is", "dri")
        .Add(FieldNames.Due, "due", "due date", "new due date", "deadline", "new date", "new deadline", "due by", "due on", "due is now", "due moved", "due date moved", "target date")
        .Add(FieldNames.Points, "points", "story points", "pts", "estimate", "estimated at", "point")
        .Add(FieldNames.Pr, "pr", "pull request", "mr", "prs")
        .Add(FieldNames.Confidence, "confidence", "readiness", "confidence level");

    /// <summary>Lead-ins to what stands in the way, and whether they say that the item cannot move.</summary>
    public static PhraseBook<bool> Obstacles { get; } = new PhraseBook<bool>()
        .Add(true, "blocked on", "blocked by", "stuck on", "stuck with", "stuck because of", "blocked because of", "blocked due to", "stuck at", "held up by", "blocked waiting on", "blocked waiting for", "blocked because", "stuck because", "stuck behind", "blocked behind")
        .Add(false, "waiting on", "waiting for", "awaiting");

    public static PhraseBook<string> NoBlockers { get; } = new PhraseBook<string>()
        .Add("", "no blockers", "no blocker", "nothing blocking", "without blockers", "no blockers now", "unblocked", "not blocked", "no longer blocked", "not blocked anymore", "not stuck", "no impediments", "nothing blocks it", "nothing is blocking", "nothing in the way", "blockers none", "blockers no", "zero blockers", "no more blockers", "free of blockers", "blocker free", "blocker is gone", "blockers are gone", "blocker cleared", "blockers cleared");

    public static PhraseBook<string> Nothing { get; } = new PhraseBook<string>()
        .Add("", "none", "nothing", "no", "n/a", "na", "n / a", "nope", "nil", "none today", "nothing today", "nothing new", "none so far", "nothing so far", "no blockers", "no blocker", "none right now", "all clear", "nothing to report", "nothing blocking", "not applicable", "none for now", "nothing for now", "no new risks", "no risks", "no decisions", "no new actions", "none at the moment", "nothing at the moment", "none really", "zero", "tbd", "no new blockers", "no updates", "no update", "same", "same as yesterday", "none from me", "nothing from me", "nothing else", "none yet");

    public static PhraseBook<string> PlannedDates { get; } = new PhraseBook<string>()
        .Add("", "moving it to", "moved it to", "moving to", "moved to", "pushing it to", "pushed it to", "pushing to", "pushed to", "pushed out to", "postponed to", "postponing to", "postponing it to", "postponed until", "rescheduled to", "rescheduled for", "rescheduling to", "slipping to", "slips to", "slipped to", "slipping until", "delayed to", "delayed until", "shifted to", "extended to", "moved out to", "moved up to", "pulled in to", "moving out to", "deadline moved to", "pushed until");

    public static PhraseBook<string> Etas { get; } = new PhraseBook<string>().Add("", "eta", "eta is", "new eta", "eta now", "eta is now", "etc");

    public static PhraseBook<string> HandOvers { get; } = new PhraseBook<string>()
        .Add("", "handed over to", "handed to", "handed off to", "handing over to", "handing to", "handing off to", "handing it to", "handing it over to", "handed it over to", "handed it to", "reassigned to", "reassigning to", "assigned to", "assigning to", "passed to", "passing to", "passed on to", "transferred to", "now owned by", "owned by", "goes to", "went over to", "given to", "over to", "taken over by", "picked up by", "now with", "taken by");

    /// <summary>After a member's name: the item is theirs now.</summary>
    public static PhraseBook<string> Takes { get; } = new PhraseBook<string>()
        .Add("", "takes", "takes over", "took", "took over", "will take", "will take over", "is taking", "is taking over", "owns", "now owns", "will own", "has taken over", "picks up", "will pick up", "picked up", "takes it", "takes it over", "takes over", "took it over", "will take it", "is taking it", "owns it", "owns it now", "picks it up", "has it now", "'ll take", "is picking up", "will take it over", "is the owner", "is the new owner", "is now the owner", "is owner now", "will take care of", "will own it")
        .Add("me", "i'll take", "i will take", "i'm taking", "i am taking", "i'll take over", "i'm taking over", "i took", "i took over", "i own", "i take", "i take over", "i'll own", "i'll pick up", "i'm picking up", "taking", "taking over", "i have taken over", "i've taken over", "i've taken", "i picked up", "i'll grab", "i'm grabbing", "grabbing", "picking up", "i will take over", "i'll take it", "i'll take this", "i'm taking it", "i'm taking this", "mine now", "i will own");

    /// <summary>Verbs that put a value on the item named after them: "moving ACTION-17 to Friday".</summary>
    public static PhraseBook<string> Moves { get; } = new PhraseBook<string>()
        .Add("", "moved", "moving", "pushed", "pushing", "bumped", "bumping", "set", "setting", "changed", "changing", "flipped", "flipping", "reassigned", "reassigning", "assigned", "assigning", "handed", "handing", "handed over", "handing over", "handed off", "gave", "giving", "rescheduled", "rescheduling", "postponed", "postponing", "delayed", "delaying", "shifted", "shifting", "marked", "marking", "downgraded", "downgrading", "upgraded", "upgrading", "lowered", "lowering", "raised", "raising", "passed", "passing", "transferred", "transferring", "extended", "extending", "put", "putting", "turned", "turning");

    /// <summary>Verbs of a finished act whose object is the item: "closed ACTION-17".</summary>
    public static PhraseBook<string> Acts { get; } = new PhraseBook<string>()
        .Add(Statuses.Done, "finished", "closed", "closed out", "completed", "shipped", "merged", "delivered", "wrapped up", "done with", "finished with", "wrapped", "done", "through with", "merged and deployed", "finished up", "ticked off", "deployed")
        .Add(Statuses.InProgress, "started", "started on", "kicked off", "began", "started with", "started work on", "started working on")
        .Add(Statuses.NotStarted, "haven't started", "have not started", "not started", "haven't begun", "didn't start")
        .Add(Statuses.Dropped, "cancelled", "canceled", "dropped", "abandoned", "scrapped", "descoped");

    /// <summary>Verbs that tell a finished act of the team when a statement opens with one.</summary>
    public static IReadOnlySet<string> Told { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "merged", "finished", "completed", "shipped", "deployed", "released", "rolled", "wrapped", "worked", "paired", "reviewed", "published", "delivered", "dropped", "fixed", "ran", "tested", "wrote", "filed", "cleaned", "rotated", "updated", "added", "removed", "landed", "closed", "posted", "sent", "uploaded",
        "created", "built", "drafted", "documented", "refactored", "migrated", "upgraded", "configured", "enabled", "disabled", "validated", "verified", "rehearsed", "recorded", "prepared", "resolved", "debugged", "investigated", "implemented", "wired", "stubbed", "captured", "collected", "set", "hooked", "synced",
        "met", "presented", "demoed", "onboarded", "archived", "backfilled", "benchmarked", "measured", "profiled", "patched", "committed", "pushed", "opened", "restored", "replayed", "extended", "trimmed", "signed", "answered", "attended", "swapped", "split", "cut", "got", "cleared", "executed", "applied", "analyzed", "analysed", "tuned", "reduced", "replaced", "installed", "provisioned", "tagged", "attached", "shared", "submitted",
    };

    /// <summary>After "is", "are", "went": what tells a result.</summary>
    public static IReadOnlySet<string> Results { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "out", "live", "up", "in", "merged", "deployed", "published", "released", "done", "shipped", "complete", "completed", "finished", "through", "fixed", "closed", "delivered", "signed", "approved", "online", "green", "sent", "posted", "uploaded", "passing", "landed", "ready", "archived", "rotated",
    };

    public static PhraseBook<string> Absences { get; } = new PhraseBook<string>()
        .Add("sick", "out sick", "off sick", "sick", "sick leave", "on sick leave", "calling in sick", "sick day", "taking a sick day", "home sick", "unwell")
        .Add("vacation", "on vacation", "vacation", "on holiday", "on holidays", "holiday", "holidays", "pto", "on pto", "taking pto", "annual leave", "on annual leave", "taking vacation", "on leave", "taking time off")
        .Add("away", "out", "off", "away", "ooo", "out of office", "out of the office", "half day off", "half day", "half day out", "day off", "taking the day off", "taking a day off", "not available", "unavailable", "not around", "out at", "afk", "traveling", "travelling", "at a conference", "on training", "not working");
}
