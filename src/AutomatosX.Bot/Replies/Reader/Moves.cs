using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads what follows "moved KEY", "reassigned KEY", "marking KEY": from where it came does not matter, to where does.</summary>
internal sealed class Moves(Sheet sheet, Owners owners, Predicates predicates)
{
    private static readonly IReadOnlySet<string> Particles = English.Words("moveParticles");

    private static readonly HashSet<string> Taken =
        [FieldNames.Status, FieldNames.Rag, FieldNames.Percent, FieldNames.Points, FieldNames.Likelihood, FieldNames.Impact, FieldNames.Residual, FieldNames.Confidence, Said.Level];

    public Predicate Read(int from, int end)
    {
        var said = new Predicate { RestFrom = from };
        var at = from;
        while (at < end && Particles.Contains(sheet.Tokens[at].Word))
            at++;
        if (sheet.Is(at, end, "from"))
            at = AfterOrigin(at + 1, end);
        if (at >= end || !(sheet.Tokens[at].Word is "to" or "until" or "as" or "for" or "->" or "by" || at == from))
            return said;
        var marks = sheet.Tokens[at].Word is "to" or "until" or "as" or "for" or "->" or "by";
        var target = marks ? at + 1 : at;
        if (owners.Together(sheet.Tokens, target, end) is { } who && marks)
            return Owned(said, who, target);
        if (marks && Dates.At(sheet, target, end) is { } date)
            return Dated(said, date, target);
        var read = predicates.Read(target, end);
        return read.Said.Exists(one => Taken.Contains(one.Field)) ? read : said;
    }

    private int AfterOrigin(int at, int end)
    {
        while (at < end && !(sheet.Tokens[at].Word is "to" or "->" or "until"))
            at++;
        return at;
    }

    private Predicate Owned(Predicate said, (string Owner, string? With, int Next) who, int at)
    {
        said.Said.Add(new Said(FieldNames.Owner, who.Owner, sheet.Words(at, who.Next)));
        if (who.With is { } with)
            said.Said.Add(new Said(FieldNames.With, with, sheet.Words(at, who.Next)));
        said.RestFrom = who.Next;
        return said;
    }

    private Predicate Dated(Predicate said, DateSaid date, int at)
    {
        said.Said.Add(new Said(FieldNames.Due, date.Value ?? "", sheet.Words(at, date.Next), date.Date is { } day && day >= sheet.Today ? null : Doubt.UnclearDate));
        said.RestFrom = date.Next;
        return said;
    }
}
