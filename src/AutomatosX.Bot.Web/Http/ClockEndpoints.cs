using System.Globalization;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Http;

/// <summary>Moves the clock from a page. A way that was begun is gone to its end, also when the page is closed meanwhile.</summary>
internal static class ClockEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/clock/next", (HttpContext context, FindVisitor find, MoveClock move, TimeProvider clock) =>
            By(context, find, posted => Next(posted, move, clock)));
        pages.MapPost("/clock/to", (HttpContext context, FindVisitor find, MoveClock move, TimeProvider clock) =>
            By(context, find, posted => To(posted, move, clock)));
        pages.MapPost("/clock/play", (HttpContext context, FindVisitor find, PlayDay play) =>
            By(context, find, posted => Play(posted, play)));
        pages.MapPost("/clock/stop", (HttpContext context, FindVisitor find, PlayDay play) =>
            By(context, find, async _ =>
            {
                await play.Stop();
                return null;
            }));
    }

    private static async Task<IResult> By(HttpContext context, FindVisitor find, Func<Posted, Task<string?>> move)
    {
        var (posted, refusal) = await Posted.Read(context, find);
        if (posted is null)
            return refusal!;
        return await move(posted) is { } problem
            ? Answers.Notice(context, "The clock stays", problem, StatusCodes.Status422UnprocessableEntity, posted.Back)
            : Answers.Done(context, posted.Back);
    }

    // The button says which moment it means: pressed twice, or on two pages, it goes there once.
    private static async Task<string?> Next(Posted posted, MoveClock move, TimeProvider clock)
    {
        if (!DateTimeOffset.TryParse(posted["at"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return "That is no time.";
        if (NextMoment.Of(posted.Visitor.Project, clock.GetUtcNow()) is { } next && at > next.At)
            return "That is not the next touchpoint.";
        await move.To(at);
        return null;
    }

    private static async Task<string?> To(Posted posted, MoveClock move, TimeProvider clock)
    {
        var project = posted.Visitor.Project;
        if (!DateOnly.TryParseExact(posted["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParse(posted["time"], CultureInfo.InvariantCulture, out var time))
            return "Give a date and a time.";
        var now = clock.GetUtcNow();
        var at = project.Calendar.InstantOf(date, time);
        if (at < now)
            return $"The clock never goes back. It is {Pages.Times.Day(project, project.Calendar.DateOf(now))} {Pages.Times.Short(project, now)} now.";
        if (at - now > MoveClock.Farthest)
            return "At most 31 days at a time.";
        await move.To(at);
        return null;
    }

    private static async Task<string?> Play(Posted posted, PlayDay play)
    {
        if (!int.TryParse(posted["speed"], CultureInfo.InvariantCulture, out var speed) || !PlayDay.Speeds.Contains(speed))
            return "Choose one of the speeds.";
        return await play.Start(posted.Visitor.Project, speed) ? null : "Nothing is planned that could be played.";
    }
}
