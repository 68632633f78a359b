using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>A project as a file tells it: the project itself and the register that it begins with.</summary>
/// <param name="Items">In the file's order.</param>
public sealed record ProjectFile(Project Project, IReadOnlyList<TrackedItem> Items);

/// <summary>An item as a document states it: only what the document says, in canonical values.</summary>
/// <param name="Fields">Canonical value by field name, in the document's order.</param>
public sealed record TrackedItem(string Kind, string Key, IReadOnlyDictionary<string, string> Fields);

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Where">A line number or the path of a member: <c>members[3].handle</c>.</param>
/// <param name="What">What is wrong, and what is allowed.</param>
public sealed record Complaint(string Where, string What)
{
    public override string ToString() => $"{Where}: {What}";
}

/// <summary>A file that cannot be taken. Carries every complaint, not the first.</summary>
public sealed class UnreadableFileException(IReadOnlyList<Complaint> complaints)
    : Exception(string.Join(Environment.NewLine, complaints))
{
    public IReadOnlyList<Complaint> Complaints { get; } = complaints;
}
