using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Brings a day report into the register, in one work. Its statements take their place at the end of the day that it tells of,
/// so that what was said later still stands. A document that was taken in before is not taken in again.
/// </summary>
public sealed class ImportReport(IBotStore store)
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>Takes the report in and tells what it did.</summary>
    /// <param name="text">The document, by which it is known again.</param>
    /// <exception cref="UnreadableFileException">The report does not say which day it tells of.</exception>
    public async Task<ReportImport> Import(Project project, ReadReport report, string text, CancellationToken cancel = default)
    {
        if (report.Date is not { } day)
            throw new UnreadableFileException([new Complaint("line 1", "the report does not say its date; write it into the title, as (2025-01-14)")]);
        var source = $"import/{project.Key}/{ImportedChange.IdOf(text)}";
        var done = new ReportImport(0, 0, [], WasThere: true);
        await Conflict.Retry(async () =>
        {
            if ((await store.ChangesOf(project.Key, source, cancel)).Count > 0)
                return;
            var items = await store.Items(project.Key, cancel);
            var conflicts = TitleConflicts.Of(report, items.ToDictionary(item => item.Key, item => item.Title, StringComparer.Ordinal));
            var numbers = await store.Numbers(project.Key, cancel);
            var keys = new Keys(project, numbers, day);
            var taken = report.Items.Where(item => Kind.Find(item.Kind) is not null && conflicts.All(conflict => conflict.Key != item.Key)).ToList();
            var changes = Changes(project, taken, keys, day, source);
            await store.Commit(Work.Nothing.And(new SetFields(changes)).And(keys.Taken).Having(numbers.Seen), cancel);
            done = new ReportImport(taken.Count, changes.Count, conflicts, WasThere: false);
        });
        return done;
    }

    // What a report lists, save as new, was there before its day.
    private static List<Change> Changes(Project project, IReadOnlyList<ReportItem> items, Keys keys, DateOnly day, string source)
    {
        var changes = new List<Change>();
        foreach (var told in items)
            keys.Note(told.Key);
        foreach (var told in items)
        {
            var kind = Kind.Of(told.Kind);
            var item = told.Tracked with { Key = told.Key.Length > 0 ? told.Key : keys.Next(told.Kind) };
            var before = project.Calendar.PreviousWorkingDay(day);
            if (kind.NamedInReplies && told.Told != Told.New && told.Title is { } title)
                changes.Add(At(item, FieldNames.Title, title, before));
            if (kind is RiskKind && told[FieldNames.From] is { } rag)
                changes.Add(At(item, FieldNames.Rag, rag, before));
            foreach (var (name, value) in item.Fields)
            {
                if (kind.FieldNamed(name) is { } field && field.Allows(value))
                    changes.Add(At(item, name, value, day));
            }

            // Done implies 100 percent unless another figure is said.
            if (told[FieldNames.Status] == Statuses.Done && told[FieldNames.Percent] is null && kind.FieldNamed(FieldNames.Percent) is not null)
                changes.Add(At(item, FieldNames.Percent, "100", day));
        }

        return changes;

        Change At(TrackedItem item, string field, string value, DateOnly date) =>
            ImportedChange.Of(project, item, field, value, new ChangeOrder(project.Calendar.InstantOf(date, EndOfDay), source, changes.Count));
    }
}

/// <summary>What came of taking a report in.</summary>
/// <param name="WasThere">The same document had been taken in before; nothing was done.</param>
public sealed record ReportImport(int Items, int Changes, IReadOnlyList<TitleConflict> Conflicts, bool WasThere);
