namespace AutomatosX.Bot.Registers;

/// <summary>The fold: which item a list of changes amounts to.</summary>
public static class Register
{
    /// <summary>
    /// The item that these changes of one key amount to, or null when none of them stands. The order in which they are given
    /// does not matter; a field holds what its last standing change says, and a field taken away is absent.
    /// </summary>
    public static Item? Fold(IEnumerable<Change> changes)
    {
        var fields = new Dictionary<string, Change>(StringComparer.Ordinal);
        Change? first = null;
        foreach (var change in changes)
        {
            if (change.Revoked)
                continue;
            if (first is null || change.Order < first.Order)
                first = change;
            if (!fields.TryGetValue(change.Field, out var last) || change.Order > last.Order)
                fields[change.Field] = change;
        }

        if (first is null)
            return null;
        if (IsTakenUpAgain(fields))
            fields.Remove(FieldNames.Percent);
        var present = fields.Where(field => field.Value.Value is not null).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return new Item(first.Project, first.Item, first.Kind, present, first);
    }

    // The hundred percent of what was done goes when somebody says later that it is open. It goes in the fold, not by a
    // change of its own: such a change would outlive the "done" that it answered when that is taken back.
    private static bool IsTakenUpAgain(Dictionary<string, Change> fields) =>
        fields.TryGetValue(FieldNames.Percent, out var percent) && percent.Value == "100" && fields.TryGetValue(FieldNames.Status, out var status)
        && status.Value is not (null or Statuses.Done or Statuses.ReadyForReview) && status.Order > percent.Order && status.Reply != percent.Reply;
}
