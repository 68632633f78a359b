using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads who is told when something stands still: <c>"escalations": "usual"</c>, or a list of rules
/// (<c>{ "id": "red-risk", "when": "risk-red", "days": 2, "to": ["leads"] }</c>), and <c>"quietHours": { "from": "20:00", "to": "08:00" }</c>.
/// </summary>
internal static class ProjectRulesReader
{
    private const string Usual = "usual";
    private const int MostHours = 24 * 30;

    private static readonly Dictionary<string, RuleTrigger> Triggers = new(StringComparer.Ordinal)
    {
        ["blocked"] = RuleTrigger.Blocked,
        ["story-silent"] = RuleTrigger.StorySilent,
        ["risk-unreviewed"] = RuleTrigger.RiskUnreviewed,
        ["risk-red"] = RuleTrigger.RiskRed,
        ["past-due"] = RuleTrigger.PastDue,
    };

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    public static Project Read(JsonPart file, Project project) => project with { Rules = Rules(file, project), QuietHours = Quiet(file) };

    private static IReadOnlyList<EscalationRule> Rules(JsonPart file, Project project)
    {
        if (file["escalations"] is not { } part)
            return [];
        if (part.Is(System.Text.Json.JsonValueKind.String))
        {
            if (part.Text() != Usual)
                part.Complain($"\"{part.Text()}\" is not allowed; \"{Usual}\" is, or a list of rules");
            return EscalationRule.Usual;
        }

        var rules = new List<EscalationRule>();
        foreach (var one in part.Each())
        {
            var rule = Rule(one, project);
            if (rules.Exists(other => other.Id == rule.Id))
                one.Complain($"\"{rule.Id}\" is there twice; a rule's id is its own");
            rules.Add(rule);
        }

        return rules;
    }

    private static EscalationRule Rule(JsonPart part, Project project)
    {
        part.Required("when");
        var usual = new EscalationRule("", RuleTrigger.Blocked, []);
        var to = part["to"] is { } some ? some.Each().Select(one => Recipient(one, project)).ToList() : [];
        if (to.Count == 0)
            part.Complain($"a rule tells somebody; write \"to\": [\"{EscalationRule.Owner}\"], \"{EscalationRule.Leads}\", \"{EscalationRule.Channel}\", a handle or a word of a job title");
        return new EscalationRule(part.Required("id"), part["when"]?.OneOf(Triggers) ?? RuleTrigger.Blocked, to)
        {
            Hours = Within(part, "hours", 1, MostHours) ?? usual.Hours,
            Days = Within(part, "days", 1, 30) ?? usual.Days,
            At = part["at"]?.Time() ?? usual.At,
            MayBeRefused = part["mayBeRefused"]?.OneOf(YesNo) ?? false,
        };
    }

    private static int? Within(JsonPart part, string name, int least, int most)
    {
        var number = part.Whole(name);
        if (number < least || number > most)
            part[name]?.Complain($"{number} is not between {least} and {most}");
        return number;
    }

    private static string Recipient(JsonPart part, Project project)
    {
        var word = part.Text().Trim();
        if (!Recipients.Know(project, word))
            part.Complain($"\"{word}\" is nobody here; \"{EscalationRule.Owner}\", \"{EscalationRule.Leads}\", \"{EscalationRule.Channel}\", a handle or a word of a job title is");
        return word;
    }

    private static QuietHours Quiet(JsonPart file)
    {
        if (file["quietHours"] is not { } part)
            return QuietHours.Usual;
        part.Required("from");
        part.Required("to");
        return new QuietHours(part["from"]?.Time() ?? default, part["to"]?.Time() ?? default);
    }
}
