using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>
/// What a load balancer asks. It asks by whatever name or number it has for this machine, so these two addresses answer to
/// any; what they say names no project, no person and no secret, so that it does not matter who reads it.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Figures>().Begin();
        routes.MapHealthChecks("/health/live", Answering(HealthServices.Live, "live", "not live"));
        routes.MapHealthChecks("/health/ready", Answering(HealthServices.Ready, "ready", "not ready"));
    }

    private static HealthCheckOptions Answering(string tag, string yes, string no) => new()
    {
        Predicate = check => check.Tags.Contains(tag),
        ResponseWriter = (context, report) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return context.Response.WriteAsJsonAsync(new
            {
                state = report.Status == HealthStatus.Unhealthy ? no : yes,
                checks = report.Entries.Select(entry => new { name = entry.Key, state = entry.Value.Status == HealthStatus.Unhealthy ? "fails" : "holds", says = entry.Value.Description }),
            });
        },
    };
}
