using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>An answer form as it came back: what its sender changed, field by field, and what cannot be taken.</summary>
/// <param name="Changed">One finding an item, only the fields that say something else than the form showed; nothing is implied yet.</param>
public sealed record FilledAnswer(IReadOnlyList<SetFinding> Changed, IReadOnlyList<FieldProblem> Problems)
{
    /// <param name="stamp">What the form showed; see <see cref="FormStamp"/>.</param>
    public static FilledAnswer Of(IReadOnlyDictionary<string, string> sent, string? stamp, IReadOnlyDictionary<string, Item> items, Project project, MemberId member, DateOnly today)
    {
        var shown = FormStamp.Parse(stamp);
        var own = MemberItems.Open(items.Values, member).Concat(MemberItems.Planned(items.Values, member, project.Calendar, today)).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var problems = new List<FieldProblem>();
        var changed = new Dictionary<string, List<FieldFinding>>(StringComparer.Ordinal);
        foreach (var (id, value) in sent.Select(field => (field.Key, field.Value.Trim())).Where(field => field.Item2.Length > 0))
        {
            if (TooLong(value) is { } tooLong)
                problems.Add(new FieldProblem(id, tooLong));
            else if (id.Split('|') is [var key, var field])
            {
                if (!items.TryGetValue(key, out var item) || !(own.Contains(key) || shown.Offered(key) || IsDone(item)))
                    problems.Add(new FieldProblem(id, key.Length == 0 ? "The form has no such field." : $"{key} is not among what this form offered you. Name it in your own words instead: {key} …"));
                else if (Read(item, field, value, shown) is not var (finding, problem))
                    continue;
                else if (problem is not null)
                    problems.Add(new FieldProblem(id, problem));
                else
                    (changed.TryGetValue(key, out var fields) ? fields : changed[key] = []).Add(finding!);
            }
        }

        return new FilledAnswer([.. changed.Select(one => new SetFinding(items[one.Key].Kind, one.Key, one.Value, default))], problems);
    }

    /// <summary>Null when nothing was changed.</summary>
    private static (FieldFinding? Finding, string? Problem)? Read(Item item, string name, string value, FormStamp shown)
    {
        if (item.Kind == PriorityKind.Key)
            return name == FieldNames.Status && value == AnswerForm.Ticked && !IsDone(item) ? (new FieldFinding(FieldNames.Status, Statuses.Done, default), null) : null;
        if (Kind.Of(item.Kind).FieldNamed(name) is not { } field || !AnswerForm.Offered.Contains(name))
            return (null, $"{item.Key} has no such field.");
        if (shown.Showed(item.Key, name, value) || value == AnswerForm.Shown(item, name))
            return null;
        return field.Allows(value) ? (new FieldFinding(name, value, default), null) : (null, Refusal(field, value));
    }

    // Ticked twice, or by two: the second tick finds it done.
    private static bool IsDone(Item item) => item.Kind == PriorityKind.Key && Kind.Of(item.Kind).IsClosed(item);

    internal static string? TooLong(string value) => value.Length <= Form.MostCharacters
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{value.Length:N0} characters, and a field holds {Form.MostCharacters:N0}. Shorten it, or send the rest as a message.");

    private static string Refusal(Field field, string value)
    {
        var quote = value.Length <= 40 ? value : $"{value[..40]}…";
        // The others that a form offers take any words.
        return field.Values == FieldValues.OneOf ? $"“{quote}” is none of {string.Join(", ", field.Allowed.Select(Statuses.Said))}." : $"“{quote}” is no percent. Write a whole number from 0 to 100.";
    }
}
