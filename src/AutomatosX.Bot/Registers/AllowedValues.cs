using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>What a field takes, for whoever gave it something else.</summary>
public static class AllowedValues
{
    /// <summary>As a sentence ends: <c>one of green, yellow, red is</c>.</summary>
    public static string Of(Project project, Field field) => field.Values switch
    {
        FieldValues.OneOf => $"one of {string.Join(", ", field.Allowed)} is",
        FieldValues.Percent => "a whole number from 0 to 100 is",
        FieldValues.Number => $"a number like {(project.DecimalComma ? "83,5" : "83.5")} is",
        FieldValues.Count => "a whole number from 1 to 100 is",
        FieldValues.Date => "a date like 2025-01-16 is",
        FieldValues.Moment => "a date and a time like 2025-01-16T11:00-08:00 are",
        FieldValues.Member => $"one member is: {Handles(project)}",
        FieldValues.Members => $"members are, with commas between them: {Handles(project)}",
        FieldValues.Keys => "keys are, with commas between them: ACTION-15, R-4",
        FieldValues.Tolerance => Within(Tolerance.Allowed),
        FieldValues.Threshold => Within(Threshold.Allowed),
        _ => "words are, and not nothing",
    };

    private static string Within(string sentence) => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";

    private static string Handles(Project project) => string.Join(", ", project.Members.Select(member => member.Handle.Value));
}
