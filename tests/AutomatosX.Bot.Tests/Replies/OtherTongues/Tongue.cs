using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

/// <summary>Reads a reply in a project that has switched languages on.</summary>
internal static class Tongue
{
    public static readonly IReadOnlyList<string> All = ["German", "Japanese", "French", "Spanish", "Portuguese"];

    public static string Read(string language, string text, string? about = null) => Read([language], text, about);

    public static string Read(IReadOnlyList<string> languages, string text, string? about = null) =>
        Understood.In(project => project with { Languages = languages }, text, about);

    /// <summary>The same where the day comes before the month.</summary>
    public static string ReadDayFirst(string language, string text) =>
        Understood.In(project => project with { Languages = [language], DateOrder = DateOrder.DayFirst }, text);
}
