using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Clock;

namespace AutomatosX.Bot.Web.Pages;

/// <summary>The bot's time as a project reads it.</summary>
/// <param name="Movable">Whether it can be moved at all.</param>
/// <param name="Speed">Minutes a second while a day is played, else null.</param>
public sealed record ClockView(Project Project, DateTimeOffset Now, NextMoment? Next, bool Movable, int? Speed)
{
    /// <summary><c>Tue 14 Jan 2025 08:50 PT</c>.</summary>
    public string Text => $"{Local.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture)} {Project.Calendar.ZoneWord}".TrimEnd();

    /// <summary><c>Week 2 Day 7</c>, or empty on a date that is no project day.</summary>
    public string Label => LabelOf(Project, Local.Date);

    public string DateValue => Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string TimeValue => Local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>09:30 Standup reminder</c>; with its day when that is another one.</summary>
    public string? NextText => Next is not { } next ? null : $"{Day(next.At)}{Times.Short(Project, next.At)} {next.Name}";

    public static string LabelOf(Project project, DateTime date)
    {
        var label = project.Calendar.Label(DateOnly.FromDateTime(date));
        return label.Day is null ? "" : label.Long;
    }

    private DateTimeOffset Local => Project.Calendar.Local(Now);

    private string Day(DateTimeOffset at) =>
        Project.Calendar.DateOf(at) == Project.Calendar.DateOf(Now) ? "" : $"{Project.Calendar.Local(at).ToString("ddd d MMM", CultureInfo.InvariantCulture)} ";
}
