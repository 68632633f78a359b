using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>The least that a web server in .NET can be, as a program of its own: what <c>dotnet new web</c> makes, with two addresses.</summary>
internal static class BareApp
{
    public static async Task<int> Run(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/slack/commands", async (HttpRequest request) => (await request.ReadFormAsync())["text"].ToString() == "R-5" ? "R-5 is yellow" : "");
        await app.RunAsync();
        return 0;
    }
}
