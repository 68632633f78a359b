namespace AutomatosX.Bot.Documents;

/// <summary>What a section holds, as the words of its heading tell; several when the heading names several.</summary>
[Flags]
internal enum Matter
{
    None = 0,
    Actions = 1,
    Stories = 2,
    Risks = 4,
    Decisions = 8,
    Escalations = 16,
    Priorities = 32,
    Objectives = 64,
    Criteria = 128,
    Artifacts = 256,
    Metrics = 512,
}

/// <summary>Reads a heading for what its section holds: by the words, never by a whole heading.</summary>
internal static class SectionMatter
{
    /// <summary>Matters that sections below a heading share with it. A list of artifacts or objectives ends with its own section.</summary>
    private const Matter Shared = Matter.Actions | Matter.Stories | Matter.Risks | Matter.Decisions | Matter.Escalations | Matter.Priorities;

    private static readonly Dictionary<string, Matter> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions"] = Matter.Actions,
        ["tasks"] = Matter.Actions,
        ["todos"] = Matter.Actions,
        ["to-dos"] = Matter.Actions,
        ["commitments"] = Matter.Actions,
        ["measures"] = Matter.Actions,
        ["assignments"] = Matter.Actions,
        ["follow-ups"] = Matter.Actions,
        ["story"] = Matter.Stories,
        ["stories"] = Matter.Stories,
        ["epics"] = Matter.Stories,
        ["backlog"] = Matter.Stories,
        ["packages"] = Matter.Stories,
        ["features"] = Matter.Stories,
        ["risk"] = Matter.Risks,
        ["risks"] = Matter.Risks,
        ["hazards"] = Matter.Risks,
        ["threats"] = Matter.Risks,
        ["worries"] = Matter.Risks,
        ["concerns"] = Matter.Risks,
        ["decision"] = Matter.Decisions,
        ["decisions"] = Matter.Decisions,
        ["decided"] = Matter.Decisions,
        ["escalation"] = Matter.Escalations,
        ["escalated"] = Matter.Escalations,
        ["escalations"] = Matter.Escalations,
        ["priority"] = Matter.Priorities,
        ["priorities"] = Matter.Priorities,
        ["objective"] = Matter.Objectives,
        ["objectives"] = Matter.Objectives,
        ["goals"] = Matter.Objectives,
        ["criterion"] = Matter.Criteria,
        ["criteria"] = Matter.Criteria,
        ["artifact"] = Matter.Artifacts,
        ["artifacts"] = Matter.Artifacts,
        ["artefacts"] = Matter.Artifacts,
        ["deliverable"] = Matter.Artifacts,
        ["deliverables"] = Matter.Artifacts,
        ["metric"] = Matter.Metrics,
        ["metrics"] = Matter.Metrics,
        ["kpi"] = Matter.Metrics,
        ["kpis"] = Matter.Metrics,
    };

    // What other systems and other lists keep.
    private static readonly HashSet<string> OfOthers = new(StringComparer.OrdinalIgnoreCase)
    {
        "incidents", "bugs", "defects", "tests", "testing", "changes", "releases", "tickets", "references", "requests", "commits", "milestones", "requirements", "attendees", "participants", "links", "glossary",
    };

    private static readonly HashSet<string> AfterAction = new(StringComparer.OrdinalIgnoreCase) { "item", "items", "log", "list", "register", "tracker", "points" };
    private static readonly HashSet<string> NewWords = new(StringComparer.OrdinalIgnoreCase) { "new", "newly", "added", "raised", "created", "opened" };

    public static Matter Of(ReportSection section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            var matter = Of(at.Heading);
            if (at != section)
                matter &= Shared;
            if (matter != Matter.None)
                return matter;
        }

        return Matter.None;
    }

    /// <summary>Whether the section lists what came up that day.</summary>
    public static bool IsNew(ReportSection section) => Words(section.Heading).Exists(NewWords.Contains);

    /// <summary>Whether the section lists what is no work item: decisions, metrics, tickets of another system.</summary>
    public static bool IsOfOthers(ReportSection section) =>
        Words(section.Heading).Exists(OfOthers.Contains) || (Of(section) & (Matter.Decisions | Matter.Escalations | Matter.Criteria | Matter.Metrics)) != Matter.None;

    /// <summary>The kind of items with a key of unknown family, when the matter leaves only one.</summary>
    public static string? KindOf(Matter matter) => (matter & (Matter.Actions | Matter.Stories | Matter.Risks)) switch
    {
        Matter.Actions => "action",
        Matter.Stories => "story",
        Matter.Risks => "risk",
        _ => null,
    };

    /// <summary>Whether a heading is made of such words alone: "ACTION ITEMS", "New risks", "Decisions and escalations".</summary>
    public static bool SaysOnly(string heading) =>
        Words(heading).TrueForAll(word => ByWord.ContainsKey(word) || NewWords.Contains(word) || AfterAction.Contains(word) || word.ToUpperInvariant() is "ACTION" or "OPEN" or "AND" or "THE" or "USER" or "OUR" or "TODAY" or "STATUS");

    public static Matter Of(string heading)
    {
        var words = Words(heading);
        var matter = Matter.None;
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (string.Equals(words[i], "action", StringComparison.OrdinalIgnoreCase))
                matter |= AfterAction.Contains(next) ? Matter.Actions : Matter.None;
            // "Priority 2" ranks its section among others; it lists no day's priorities.
            else if (!string.Equals(words[i], "priority", StringComparison.OrdinalIgnoreCase) || next.Length == 0 || !char.IsAsciiDigit(next[0]))
                matter |= ByWord.GetValueOrDefault(words[i]);
        }

        return matter;
    }

    private static List<string> Words(string heading) =>
        [.. heading.Split([' ', '\t', '/', '&', ',', ':', '(', ')', '[', ']', '–', '—', '+', '|', '"', '*', '`'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', '!', '?', '\'', '’'))];
}
