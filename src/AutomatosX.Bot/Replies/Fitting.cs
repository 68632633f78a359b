using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>What of a reading its items can become, by what their kinds say; of what they cannot, nothing is written, and its author is told why.</summary>
/// <param name="Refused">A sentence each.</param>
public sealed record Fitting(Reading Left, IReadOnlyList<string> Refused)
{
    public static Fitting In(Reading reading, ReplyScope scope, Reply reply)
    {
        var (left, refused) = (new List<Finding>(), new List<string>());
        foreach (var finding in reading.Findings)
        {
            if (finding is RefusedFinding no)
                refused.Add(no.Sentence);
            else if (Fields(finding) is { } fields)
                Fit(finding, fields, scope, reply, left, refused);
            else
                left.Add(finding);
        }

        return new Fitting(reading with { Findings = left }, refused);
    }

    private static IReadOnlyList<FieldFinding>? Fields(Finding finding) => finding switch
    {
        SetFinding set => set.Fields,
        CreateFinding create => create.Fields,
        _ => null,
    };

    private static void Fit(Finding finding, IReadOnlyList<FieldFinding> fields, ReplyScope scope, Reply reply, List<Finding> left, List<string> refused)
    {
        var kind = Kind.Of(finding.Kind);
        var item = finding is SetFinding set ? scope.Items.GetValueOrDefault(set.Key) : null;
        if (item is null && kind.OwnedByAuthor && fields.All(field => field.Field != FieldNames.Owner))
            fields = [.. fields, new FieldFinding(FieldNames.Owner, (finding.Subject ?? reply.By).Value, default)];
        var proposal = new Proposal(scope.Project, item, fields.DistinctBy(field => field.Field).ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal), reply.By, reply.At);
        var problems = kind.Problems(proposal).Select(problem => problem.Sentence).ToList();
        if (problems.Count > 0)
        {
            refused.AddRange(problems);
            return;
        }

        IReadOnlyList<FieldFinding> taken = [.. fields.Select(field => kind.Taken(proposal, field.Field, field.Value) is var (name, value) ? field with { Field = name, Value = value } : field)];
        left.Add(finding is SetFinding changed ? changed with { Fields = taken } : (CreateFinding)finding with { Fields = taken });
    }
}
