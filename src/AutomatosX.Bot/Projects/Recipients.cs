using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>Who is meant by the words of a rule's "to".</summary>
public static class Recipients
{
    private static readonly char[] Between = [' ', ',', '/', '-', '+'];

    /// <summary>Whether the word can mean somebody in the project.</summary>
    public static bool Know(Project project, string word) =>
        word is EscalationRule.Owner or EscalationRule.Leads or EscalationRule.Channel || Named(project, word).Any();

    /// <summary>The members, each once. Where a job title fits nobody any more, the leads.</summary>
    /// <param name="owners">Who owns what the rule is about.</param>
    public static IReadOnlyList<MemberId> Of(Project project, EscalationRule rule, IReadOnlyList<MemberId> owners) =>
        [.. rule.To.Where(word => word != EscalationRule.Channel).SelectMany(word => Of(project, word, owners)).Distinct()];

    private static IEnumerable<MemberId> Of(Project project, string word, IReadOnlyList<MemberId> owners)
    {
        IReadOnlyList<MemberId> meant = word switch
        {
            EscalationRule.Owner => [.. owners.Where(owner => project.Member(owner) is not null)],
            EscalationRule.Leads => [],
            _ => [.. Named(project, word)],
        };
        return meant.Count > 0 ? meant : project.Members.Where(member => member.Role != Role.Member).Select(member => member.Handle);
    }

    private static IEnumerable<MemberId> Named(Project project, string word)
    {
        var name = word.TrimStart('@');
        return project.Members
            .Where(member => string.Equals(member.Handle.Value, name, StringComparison.OrdinalIgnoreCase)
                || (!word.StartsWith('@') && member.Aliases.Prepend(member.JobTitle).Any(title => title.Split(Between).Contains(name, StringComparer.OrdinalIgnoreCase))))
            .Select(member => member.Handle);
    }
}
