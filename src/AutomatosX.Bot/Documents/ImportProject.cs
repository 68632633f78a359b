using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>Brings a project into the store, with the register that it begins with, in one work.</summary>
public sealed class ImportProject(IBotStore store)
{
    /// <param name="at">The instant from which the register holds.</param>
    /// <exception cref="UnreadableFileException">An item's value is not one that its kind has.</exception>
    public Task Import(ProjectFile file, DateTimeOffset at, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        Check(file);
        var project = file.Project;
        var numbers = await store.Numbers(project.Key, cancel);
        var keys = new Keys(project, numbers);
        var changes = new List<Change>();
        foreach (var item in file.Items)
        {
            keys.Note(item.Key);
            foreach (var (field, value) in item.Fields)
                changes.Add(ImportedChange.Of(project, item, field, value, new ChangeOrder(at, SourceOf(project), changes.Count)));
        }

        var work = Work.Nothing.And(new SaveProject(project));
        if ((await store.ChangesOf(project.Key, SourceOf(project), cancel)).Count == 0)
            work = work.And(new SetFields(changes)).And(keys.Taken).Having(numbers.Seen);
        await store.Commit(work, cancel);
    });

    private static string SourceOf(Project project) => $"project/{project.Key}";

    private static void Check(ProjectFile file)
    {
        var complaints = new List<Complaint>();
        foreach (var item in file.Items)
        {
            var kind = Kind.Of(item.Kind);
            foreach (var (name, value) in item.Fields)
            {
                if (kind.FieldNamed(name) is not { } field)
                    complaints.Add(new Complaint(item.Key, $"a {kind.Name} has no \"{name}\"; it has {string.Join(", ", kind.Fields.Select(known => known.Name))}"));
                else if (!field.Allows(value))
                    complaints.Add(new Complaint(item.Key, $"\"{value}\" is no {name}{(field.Allowed.Count > 0 ? $"; one of {string.Join(", ", field.Allowed)} is" : "")}"));
            }
        }

        if (complaints.Count > 0)
            throw new UnreadableFileException(complaints);
    }
}

/// <summary>A field that a document states, as a change.</summary>
internal static class ImportedChange
{
    /// <summary>Nobody said it in chat.</summary>
    public static readonly MemberId Nobody = new("import");

    public static Change Of(Project project, TrackedItem item, string field, string value, ChangeOrder order) =>
        new(project.Key, item.Key, item.Kind, field, value, null, Nobody, project.Calendar.DateOf(order.At), order, ChangeSource.Import, order.Source, null);

    /// <summary>An id that the same words always get.</summary>
    public static string IdOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
