using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Acts;

namespace AutomatosX.Bot.Web.Pages;

/// <summary>A form to fill in, and who fills it in where.</summary>
/// <param name="Thread">The thread to come back to, or null for the room.</param>
public sealed record FormView(Visitor Visitor, Form Form, long? Thread, string Nonce, bool Exposed)
{
    /// <summary>Fields that could not be taken as they were filled in.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    public string? ProblemOf(FormField field) => Problems.FirstOrDefault(problem => problem.Field == field.Id)?.Sentence;

    /// <summary>What stands above the buttons: how many fields to mend, and what concerns none that is shown.</summary>
    public string Problem => Problems.Count == 0
        ? ""
        : $"Not sent yet: {(Problems.Count == 1 ? "one field needs" : $"{Problems.Count.ToString(CultureInfo.InvariantCulture)} fields need")} another look.{string.Concat(Elsewhere)}";

    private IEnumerable<string> Elsewhere => Problems.Where(problem => Form.Fields.All(shown => shown.Id != problem.Field)).Select(problem => $" {problem.Sentence}");

    public string Back => Thread is { } root ? ChatPaths.Thread(Visitor.Room, root, Visitor.Handle) : ChatPaths.Room(Visitor.Room, Visitor.Handle);

    /// <summary>The fields in their groups: fields of one group follow each other.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<FormField> Fields)> Groups
    {
        get
        {
            var groups = new List<(string Heading, IReadOnlyList<FormField> Fields)>();
            foreach (var input in Form.Fields)
            {
                if (groups is [.., var last] && last.Heading == input.Group)
                    groups[^1] = (last.Heading, [.. last.Fields, input]);
                else
                    groups.Add((input.Group, [input]));
            }

            return groups;
        }
    }
}
