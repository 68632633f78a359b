using System.Globalization;
using System.Text;
using AutomatosX.Bot.Web.Days;
using AutomatosX.Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Web.Http;

/// <summary>The archive of day summaries.</summary>
internal static class DayEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/days/{project}", List);
        pages.MapGet("/days/{project}/{day}", Document);
    }

    /// <summary>Whether the request is for what somebody outside may have a link to: a day with its key, or what its page is shown with.</summary>
    public static bool IsForOutside(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
            return true;
        return request.Path.Value?.Split('/') is ["", "days", var project, var day]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && request.HttpContext.RequestServices.GetRequiredService<DayKeys>().Fits(Uri.UnescapeDataString(project), date, request.Query["key"]);
    }

    private static async Task<IResult> List(string project, HttpContext context, IBotStore store, Listening listening)
    {
        if (await store.Project(project, context.RequestAborted) is not { } found)
            return Answers.Notice(context, "No such project", "There is no project of this name here.", StatusCodes.Status404NotFound);
        return Answers.Page<DaysPage>(new { Project = found, Reports = await store.DayReports(project, context.RequestAborted), listening.Exposed });
    }

    private static async Task<IResult> Document(string project, string day, string? format, string? key, HttpContext context, IBotStore store, Listening listening)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || await store.Project(project, context.RequestAborted) is not { } found
            || await store.DayReport(project, date, context.RequestAborted) is not { } report)
            return Answers.Notice(context, "No such summary", "There is no summary of that day yet.", StatusCodes.Status404NotFound, ChatPaths.Days(project));
        return format == "md"
            ? Results.File(Encoding.UTF8.GetBytes(report.Markdown), "text/markdown; charset=utf-8", $"{Times.Iso(date)}.md")
            : Answers.Page<DayPage>(new { Project = found, Report = report, Html = DayHtml.Of(report.Markdown), Key = key, listening.Exposed });
    }
}
