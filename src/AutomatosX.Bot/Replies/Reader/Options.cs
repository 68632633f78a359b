using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What a doubt may have meant: the readings to offer, best first.</summary>
internal static class Options
{
    // What people call an action by its colour, and a risk by its state.
    private static readonly (string Status, string Rag)[] Alike = [(Statuses.OnTrack, Rags.Green), (Statuses.AtRisk, Rags.Yellow), (Statuses.Blocked, Rags.Red)];

    private static readonly string[] States = [Statuses.Done, Statuses.InProgress, Statuses.Blocked];

    public static IEnumerable<AskOption> Of(Named item, Doubt why, IReadOnlyList<Said> said) => why switch
    {
        Doubt.NoNewValue => Others(item, said),
        Doubt.WrongKind => said.SelectMany(one => Fitting(item, one)),
        _ when said.All(one => one.Field == Said.Judgement) => Any(item, said),
        _ => Told(item, why, said),
    };

    private static IEnumerable<AskOption> Told(Named item, Doubt why, IReadOnlyList<Said> said)
    {
        var fields = said.Where(one => one.Value.Length > 0 && Fit.Takes(item, one.Field) && !(one.Field is FieldNames.Percent or FieldNames.Confidence && Number.Whole(one.Value) is not <= 100))
            .Select(one => new FieldFinding(one.Field, one.Value, one.Words)).ToList();
        var told = why == Doubt.TwoValues ? fields.Select(field => new AskOption(item.Kind, item.Key, [field])) : fields.Count > 0 ? [new AskOption(item.Kind, item.Key, fields)] : [];
        return told.Concat(said.Where(one => !Fit.Takes(item, one.Field)).SelectMany(one => Fitting(item, one)));
    }

    // "No longer yellow": anything but that.
    private static IEnumerable<AskOption> Others(Named item, IReadOnlyList<Said> said)
    {
        var field = item.Kind == "risk" && said[0].Field is FieldNames.Status or Said.Judgement ? FieldNames.Rag : said[0].Field;
        IEnumerable<string> values = field switch
        {
            FieldNames.Rag when item.Kind == "risk" => Rags.All,
            FieldNames.Status when item.Kind is "action" or "story" => [Statuses.OnTrack, .. States],
            FieldNames.Likelihood or FieldNames.Impact or FieldNames.Residual when Fit.Takes(item, field) => Levels.All,
            _ => [],
        };
        return values.Where(value => !said.Any(one => one.Value == value)).Select(value => One(item, field, value, said));
    }

    private static IEnumerable<AskOption> Any(Named item, IReadOnlyList<Said> said) => item.Kind switch
    {
        "risk" => Rags.All.Select(rag => One(item, FieldNames.Rag, rag, said)),
        "action" or "story" => States.Select(status => One(item, FieldNames.Status, status, said)),
        _ => [],
    };

    // "R-7 medium": of what? "AI-6 yellow": at risk.
    private static IEnumerable<AskOption> Fitting(Named item, Said said)
    {
        if (item.Kind == "risk" && said.Field == Said.Level)
            return [One(item, FieldNames.Likelihood, said.Value, [said]), One(item, FieldNames.Impact, said.Value, [said])];
        if (item.Kind == "risk" && said.Field == FieldNames.Status)
            return Alike.Where(pair => pair.Status == said.Value || (said.Value == Statuses.Done && pair.Rag == Rags.Green)).Select(pair => One(item, FieldNames.Rag, pair.Rag, [said]));
        return item.Kind is "action" or "story" && said.Field == FieldNames.Rag
            ? Alike.Where(pair => pair.Rag == said.Value).Select(pair => One(item, FieldNames.Status, pair.Status, [said]))
            : [];
    }

    private static AskOption One(Named item, string field, string value, IReadOnlyList<Said> said) =>
        new(item.Kind, item.Key, [new FieldFinding(field, value, said[0].Words)]);
}
