using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>The values of fields as people read them.</summary>
public static class FieldWords
{
    public static string Said(Project project, Field field, string value) => field.Values switch
    {
        FieldValues.Member => project.NameOf(new MemberId(value)),
        FieldValues.Members => Names(project, Field.Several(value).Select(handle => new MemberId(handle))),
        FieldValues.Date or FieldValues.Moment => Due.Parse(value)?.Said(project.Calendar) ?? value,
        FieldValues.List => string.Join("; ", Field.Listed(value)),
        _ => value,
    };

    /// <summary>Members as people write their names: <c>Oliver, Queenie</c>.</summary>
    public static string Names(Project project, IEnumerable<MemberId> members) => string.Join(", ", members.Select(project.NameOf));
}
