using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>How a statement stands to the fact in it.</summary>
internal enum Tone
{
    /// <summary>Carries nothing: "is", "now", "still".</summary>
    Filler,
    Negation,

    /// <summary>"no longer": it changed, but to what?</summary>
    NoLonger,

    /// <summary>Will, should, going to: a wish, a plan, a forecast.</summary>
    Intent,

    /// <summary>Was, used to be.</summary>
    History,

    /// <summary>I think, almost.</summary>
    Hedge,
}

/// <summary>
/// The words that mean something, in the language that is switched on (English). Data only; the rules that use the words
/// stand beside.
/// </summary>
internal static class Vocabulary
{
    /// <summary>The field "colour or status" of a statement whose item decides which one it is.</summary>
    public static PhraseBook<string> Statuses { get; } = new PhraseBook<string>()
        .Add(Registers.Statuses.NotStarted, "not started", "not yet started", "not started yet", "haven't started", "hasn't started", "hasn't been started", "haven't begun", "hasn't begun", "didn't start", "unstarted", "not begun", "to do", "todo", "yet to start")
        .Add(Registers.Statuses.OnTrack, "on track", "on schedule", "on plan", "on course", "ontrack")
        .Add(Registers.Statuses.InProgress, "in progress", "started", "wip", "work in progress", "under way", "underway", "ongoing", "in the works", "in flight", "in work", "begun", "kicked off", "working on it", "inprogress")
        .Add(Registers.Statuses.AtRisk, "at risk", "slipping", "might miss", "may miss", "might slip", "may slip", "running late", "behind schedule", "falling behind", "running behind", "in danger", "in jeopardy", "atrisk", "likely to slip", "likely to miss")
        .Add(Registers.Statuses.Blocked, "blocked", "stuck", "can't move", "cannot move", "can't proceed", "cannot proceed", "can't continue", "at a standstill")
        .Add(Registers.Statuses.ReadyForReview, "ready for review", "ready to review", "up for review", "in review", "under review", "out for review", "in code review", "in peer review", "needs sign off", "needs signoff", "needs review", "needs a review", "needs approval", "needs a sign off", "awaiting review", "awaiting sign off", "awaiting approval", "waiting for review", "waiting on review", "waiting for sign off", "waiting on sign off", "waiting for approval", "pending review", "pr is up", "pr's up", "pr up", "pr is open", "pr open", "pull request is up", "mr is up", "review requested", "sent for review", "submitted for review", "ready for sign off", "ready for approval", "review ready")
        .Add(Registers.Statuses.Done, "done", "finished", "complete", "completed", "shipped", "merged and deployed", "merged", "deployed", "closed", "closed out", "wrapped up", "wrapped", "approved", "accepted", "delivered", "all done", "over the line", "done and dusted", "✅", "✔", "☑", ":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:", ":done:", ":check:")
        .Add(Registers.Statuses.Dropped, "cancelled", "canceled", "won't do", "wont do", "dropped", "abandoned", "scrapped", "descoped", "called off", "will not do", "wontfix", "won't fix", "withdrawn", "not doing");

    /// <summary>States that came about at a moment and last: "closed yesterday" still asserts.</summary>
    public static IReadOnlySet<string> Lasting { get; } = new HashSet<string>(StringComparer.Ordinal) { Registers.Statuses.Done, Registers.Statuses.Dropped, Registers.Statuses.InProgress };

    public static PhraseBook<string> Colours { get; } = new PhraseBook<string>()
        .Add(Rags.Green, "green", "🟢", "💚", ":large_green_circle:", ":green_circle:", ":green_heart:")
        .Add(Rags.Yellow, "yellow", "amber", "🟡", "💛", ":large_yellow_circle:", ":yellow_circle:", ":yellow_heart:")
        .Add(Rags.Red, "red", "🔴", ":red_circle:", ":large_red_circle:");

    public static PhraseBook<string> Levels { get; } = new PhraseBook<string>()
        .Add(Registers.Levels.Low, "low", "minor", "negligible", "minimal")
        .Add(Registers.Levels.Medium, "medium", "med", "moderate", "mid")
        .Add(Registers.Levels.High, "high", "severe", "very high", "major");

    /// <summary>Levels that tell their field themselves.</summary>
    public static PhraseBook<(string Field, string Level)> NamedLevels { get; } = new PhraseBook<(string, string)>()
        .Add((FieldNames.Likelihood, Registers.Levels.Low), "unlikely", "very unlikely")
        .Add((FieldNames.Likelihood, Registers.Levels.High), "very likely", "highly likely")
        .Add((FieldNames.Impact, Registers.Levels.High), "severe");

    public static PhraseBook<string> LevelFields { get; } = new PhraseBook<string>()
        .Add(FieldNames.Likelihood, "likelihood", "probability", "chance")
        .Add(FieldNames.Impact, "impact", "severity")
        .Add(FieldNames.Residual, "residual", "residual risk");

    public static PhraseBook<string> ConfidenceNames { get; } = new PhraseBook<string>()
        .Add(FieldNames.Confidence, "confidence", "confident", "readiness", "ready", "confidence level", "confidence is", "sure");

    /// <summary>Words that judge without a canonical value, or have two meanings: they ask.</summary>
    public static PhraseBook<string> Unclear { get; } = new PhraseBook<string>()
        .Add("", "fine", "ok", "okay", "all good", "good", "great", "better", "worse", "improving", "stable", "healthy", "under control", "looking good", "looking ok", "looking fine", "ready", "ready to go", "good to go", "on hold", "paused", "parked", "deferred", "delayed", "late", "live", "resolved", "mitigated", "signed off", "sorted", "bad", "worrying", "critical", "orange", "retired", "accepted risk", "reopened", "behind", "escalated", "nearly there", "almost there", "getting there", "close to done", "mostly there", "as good as done", "🟠", ":large_orange_circle:", "trending green", "trending yellow", "trending amber", "trending red", "turning yellow", "turning red", "turning green", "turning amber", "heading red", "heading yellow", "heading green", "going red", "going yellow", "going green", "yellowish", "reddish", "greenish", "borderline");

    public static PhraseBook<Tone> Tones { get; } = new PhraseBook<Tone>()
        .Add(Tone.Filler, "is", "are", "it's", "it", "its", "now", "currently", "still", "again", "already", "all", "both", "each", "has been", "have been", "just", "gone", "went", "turned", "turned to", "back to", "back at", "back", "stays", "stay", "remains", "at", "finally", "officially", "today", "as of today", "as of now", "set to", "changed to", "moved to", "dropped to", "improved to", "upgraded to", "downgraded to", "raised to", "lowered to", "up to", "down to", "up from", "down from", "from", "stands at", "sits at", "sitting at", "has", "have", "got", "been", "well", "which", "that", "so", "then", "also", "fully", "completely", "totally", "successfully", "and", "plus", "bumped to", "went to", "gone to", "gets to", "status", "state", "rag", "colour", "color", "this morning", "this afternoon", "this evening", "tonight", "me", "to", "went back to", "is back to", "about", "around", "roughly", "approx", "approximately", "ca", "circa", "overall", "marked", "marked as", "as", "considered", "reached", "hit", "progress", "being", "we are", "we're", "i am", "i'm", "update", "is now", "they are", "they're", "these are", "those are", "with", "reads", "shows", "becomes", "became", "holding at", "keeps", "keeping", "holding", "officially", "formally", "a", "new", "current", "actually", "really", "moved from", "changed from", "rated", "upgraded from", "downgraded from", "went from", "re estimated to", "reestimated to", "estimated at", "resized to", "set at", "moved back to", "improved from")
        .Add(Tone.NoLonger, "no longer", "not anymore", "isn't any longer")
        .Add(Tone.Negation, "not", "never", "neither", "none", "isn't", "aren't", "hasn't", "haven't", "don't", "doesn't", "didn't", "wasn't", "weren't", "nowhere near", "far from", "not yet", "isnt", "arent", "hasnt", "havent", "no", "nor", "without", "ain't", "can't be", "cannot be")
        .Add(Tone.Intent, "will", "would", "could", "should", "shall", "may", "might", "must", "can", "needs to", "need to", "has to", "have to", "going to", "to be", "to get", "gonna", "plan to", "planning to", "plans to", "planned", "hope to", "hoping to", "hopefully", "expected", "expect", "expecting", "supposed to", "about to", "due to be", "aiming", "aims", "aim", "targeting", "target", "trying", "wants to", "want to", "ought to", "'ll", "it'll", "we'll", "i'll", "they'll", "won't be", "scheduled", "set to be", "intend", "intends", "on the way to", "on its way to", "eta for", "hopes", "promised", "almost certain to", "threatens", "risks")
        .Add(Tone.History, "was", "were", "used to be", "had been", "previously", "formerly", "had", "originally", "initially", "once was", "last week", "last sprint", "last month", "yesterday", "earlier", "before", "back then", "in the past", "at first", "until yesterday", "used to")
        .Add(Tone.Hedge, "i think", "i guess", "i believe", "i suppose", "i'd say", "i would say", "i reckon", "i feel", "i assume", "think", "probably", "almost", "nearly", "pretty much", "pretty sure", "fairly sure", "kind of", "kinda", "sort of", "sorta", "maybe", "perhaps", "more or less", "mostly", "apparently", "supposedly", "presumably", "seems", "seems to be", "seem", "seem to be", "appears", "appears to be", "looks", "looks like", "looking", "basically", "essentially", "practically", "virtually", "as good as", "close to", "not sure", "might be", "may be", "most likely", "likely", "possibly", "should be about", "arguably", "in theory", "theoretically", "allegedly", "assume", "assuming", "guess", "iirc", "afaik", "afaict", "imo", "not really", "not entirely", "not quite", "not fully", "not completely", "half sure", "reportedly", "somewhat", "feels", "hopefully it is", "could be called", "in principle", "unless i'm wrong", "unless i am wrong", "if i'm not mistaken", "if i remember", "ish");

    /// <summary>"says", "told me": somebody else's words.</summary>
    public static PhraseBook<string> SecondHand { get; } = new PhraseBook<string>()
        .Add("", "says", "said", "told", "tells", "claims", "claimed", "reports", "reported", "heard", "hear", "according to", "mentioned", "mentions", "thinks", "reckons", "believes", "told me", "confirms", "confirmed", "informed", "swears", "wrote", "writes", "rumour has it", "rumor has it", "word is", "tells me", "pinged me that", "assures", "assured");

    /// <summary>Openers of a condition; a fact after them is none.</summary>
    public static PhraseBook<string> Conditions { get; } = new PhraseBook<string>()
        .Add("", "if", "whether", "once", "when", "whenever", "unless", "as soon as", "provided", "providing", "assuming", "in case", "as long as", "should it", "should they", "until", "till", "only if", "subject to", "depending on", "suppose", "imagine", "when that", "only when", "contingent on", "conditional on");

    /// <summary>Conditions that take back what stands before them, even across a comma.</summary>
    public static PhraseBook<string> Reservations { get; } = new PhraseBook<string>()
        .Add("", "once", "as soon as", "provided", "providing", "assuming", "unless", "only if", "subject to", "only when", "contingent on", "conditional on", "pending", "depending on");

    /// <summary>Words after "done" that take part of it back.</summary>
    public static PhraseBook<string> TakenBack { get; } = new PhraseBook<string>()
        .Add("", "but", "except", "except for", "apart from", "aside from", "minus", "besides", "other than", "bar", "save for", "although");

    public static PhraseBook<string> Missing { get; } = new PhraseBook<string>()
        .Add("", "not", "isn't", "missing", "not really", "still", "needs", "need", "left", "remains", "remaining", "open", "incomplete", "untested", "pending", "without", "hasn't", "haven't", "outstanding", "lacking", "todo", "except");

    public static PhraseBook<string> Questions { get; } = new PhraseBook<string>()
        .Add("", "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will", "shall", "has", "have", "who", "what", "when", "where", "why", "how", "which", "whose", "any", "anyone", "anybody", "may", "might", "isn't", "aren't");

    public static PhraseBook<string> Tags { get; } = new PhraseBook<string>()
        .Add("", "right", "correct", "yes", "yeah", "no", "isn't it", "aren't they", "ok", "okay", "or not", "i think", "true", "is that right", "agreed", "wouldn't you say", "no?");

    public static PhraseBook<string> Corrections { get; } = new PhraseBook<string>()
        .Add("", "edit", "correction", "scratch that", "corrected", "strike that", "erratum", "fix", "update to the above", "i stand corrected");

    /// <summary>Words that may follow a colour or a verb with a key without making a name out of it: "red since Monday".</summary>
    public static PhraseBook<string> Soft { get; } = new PhraseBook<string>()
        .Add("", "now", "again", "today", "yesterday", "tonight", "still", "since", "because", "after", "due", "for", "until", "though", "as", "with", "and", "but", "at", "from", "on", "in", "too", "already", "this", "by", "thanks", "given", "per", "while", "overall", "imo", "here", "also", "once", "following", "so", "until", "risk wise", "wise", "except", "via", "over", "finally", "despite", "pending", "based", "if", "when", "unless", "as well", "last", "all", "the", "out", "to", "of", "or", "i", "we", "not", "is", "are", "has", "not really", "before", "early", "late", "ahead", "is", "probably", "maybe", "anyway", "please", "just", "earlier", "first", "plus", "yet", "back", "ok", "which", "that", "across", "status", "w", "eod", "eow", "through", "without", "no", "until", "monday", "tuesday", "wednesday", "thursday", "friday", "only", "right", "completely", "fully", "likelihood", "impact", "confidence", "residual", "owner", "next", "blockers", "mitigation", "escalation", "btw", "fyi", "everyone", "folks");

    public static PhraseBook<string> Periods { get; } = new PhraseBook<string>()
        .Add("", "last week", "last sprint", "last month", "yesterday", "earlier", "back then", "previously", "in week", "last monday", "last tuesday", "last wednesday", "last thursday", "last friday", "the week before", "two weeks ago", "a week ago", "days ago", "at the time", "until yesterday", "weeks ago");

    /// <summary>Quantities that are nobody's progress.</summary>
    public static IReadOnlySet<string> OtherQuantities { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "coverage", "users", "traffic", "rollout", "ramp", "noise", "ratio", "rate", "success", "memory", "cpu", "load", "capacity", "budget", "variance", "utilization", "utilisation", "usage", "runtime",
        "latency", "requests", "sessions", "customers", "failures", "errors", "error", "uptime", "disk", "throughput", "flakes", "drift", "overhead", "regression", "speedup", "savings", "accuracy", "adoption", "churn", "nodes", "hosts", "likely", "chance", "probability", "flag", "canary", "availability", "cache", "hit",
    };

    /// <summary>Done, blocked and the like in languages that are switched off: they only ask.</summary>
    public static IReadOnlyList<string> OtherLanguages { get; } =
    [
        "fertig", "erledigt", "abgeschlossen", "blockiert", "grün", "gelb", "rot", "terminé", "terminée", "fini", "finie", "fait", "bloqué", "bloquée", "vert", "jaune", "rouge",
        "hecho", "hecha", "terminado", "terminada", "listo", "lista", "bloqueado", "bloqueada", "verde", "amarillo", "rojo", "feito", "feita", "concluído", "concluída", "pronto", "amarelo", "vermelho",
    ];

    /// <summary>The same for a language that puts no spaces between its words.</summary>
    public static IReadOnlyList<string> OtherScripts { get; } = ["完了", "終わり", "済み", "終了", "ブロック", "進行中", "できました", "完成", "緑", "黄色", "赤"];

    /// <summary>Negations in those languages.</summary>
    public static IReadOnlyList<string> OtherNegations { get; } = ["nicht", "noch", "kein", "keine", "pas", "não", "nao", "nunca", "jamais", "aún", "todavía"];
}
