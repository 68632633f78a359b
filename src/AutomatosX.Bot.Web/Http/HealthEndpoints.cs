using AutomatosX.Bot.Web.Health;
using AutomatosX.Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Http;

/// <summary>The page for the person who runs the bot; machines ask the host's own addresses below it.</summary>
internal static class HealthEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet(ChatPaths.Health, Get);

    private static async Task<IResult> Get(HttpContext context, TellHealth tell, Listening listening) =>
        Answers.Page<HealthPage>(new { Health = await tell(context.RequestAborted), listening.Exposed });
}
