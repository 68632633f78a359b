using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that named people have to read, and say that they have.</summary>
public sealed class AnnouncementKind : Kind
{
    public const string Key = "announcement";

    public const string IsRead = "read";

    public override string Name => Key;

    public override string Plural => "announcements";

    public override string Gist => "what named people have to read, and who has";

    public override string Prefix => "ANN";

    public override bool NamedInReplies => true;

    public override bool OwnedByAuthor => true;

    public override string SaidAs => "read";

    public override string NewExample => "Semgrep runs inline from Monday, readers @oliver @queenie, remind tomorrow 10:00";

    public override IReadOnlyList<string> Heads => ["announcement", "new announcement"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Announcement") with { Required = true, Long = true },
        Field.Of(FieldNames.Readers, "Who must read it", FieldValues.Members) with { Leads = ["readers", "reader", "must read", "to be read by"], Hint = "Like this: @oliver, @queenie. Or: everybody." },
        Field.Of(FieldNames.Remind, "Remind at", FieldValues.Moment) with { Leads = ["remind", "remind at", "reminder"], Common = true, Hint = "When to remind those who have not read it; empty for a day later. Like this: tomorrow 10:00." },
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Words(FieldNames.Read, "Read") with { Each = true, Own = true },
    ];

    public override IReadOnlyList<Saying> Sayings { get; } =
    [
        new(FieldNames.Read, IsRead, "read", "read it", "have read", "have read it", "ack", "acked", "acknowledged", "seen") { Of = SayingOf.Author },
    ];

    public override string State(Item item)
    {
        var announcement = new Announcement(item);
        return $"read by {Number.Text(announcement.Read.Count)} of {Number.Text(announcement.Readers.Count)}";
    }

    public override bool IsClosed(Item item) => new Announcement(item).Missing.Count == 0;

    public override string? Said(Item? item, string name, string? value, Project project) =>
        name.Split('.', 2) is [FieldNames.Read, var reader] ? $"{(value is null ? "not " : "")}read by {project.NameOf(new MemberId(reader))}" : null;

    public override IEnumerable<FieldProblem> Problems(Proposal proposal)
    {
        var readers = Field.Several(proposal[FieldNames.Readers]);
        if (readers.Count == 0 && (proposal.IsNew || proposal.Sets(FieldNames.Readers)))
            yield return new FieldProblem(FieldNames.Readers, $"Who must read it? Name them: readers {proposal.SomeMembers}, or readers everybody.");
        if (proposal.Sets(FieldNames.Remind) && Due.Parse(proposal[FieldNames.Remind]) is { At: { } remind } due && remind <= proposal.At)
            yield return new FieldProblem(FieldNames.Remind, $"{due.Said(proposal.Project.Calendar)} is over already. Name a later time.");
        foreach (var name in proposal.Said.Keys.Where(name => FieldNamed(name) is { Each: true }))
        {
            if (name != Field.NameOf(FieldNames.Read, proposal.By.Value))
                yield return new FieldProblem(name, "Everybody says for themselves that they have read it.");
            else if (!readers.Contains(proposal.By.Value, StringComparer.Ordinal))
                yield return new FieldProblem(name, $"{proposal.Before?.Key} asks {FieldWords.Names(proposal.Project, readers.Select(reader => new MemberId(reader)))} to read it. Nothing is missing from you.");
        }
    }
}
