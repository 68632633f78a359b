using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Web.Pages;

/// <summary>Times as the pages write them, in the project's zone.</summary>
internal static class Times
{
    public static string Short(Project project, DateTimeOffset at) =>
        project.Calendar.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Tue 14 Jan 2025 · Week 2 Day 7</c>.</summary>
    public static string Day(Project project, DateOnly date)
    {
        var label = ClockView.LabelOf(project, date.ToDateTime(TimeOnly.MinValue));
        var day = date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
        return label.Length == 0 ? day : $"{day} · {label}";
    }
}
