using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AutomatosX.Bot.Web.Http;

/// <summary>The style sheet, the script and the icon, out of the library itself: they are there wherever it runs.</summary>
internal static class OwnFiles
{
    private static readonly Dictionary<string, Asset> All = new[]
    {
        Load("playground.css", "text/css; charset=utf-8"),
        Load("playground.js", "text/javascript; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
    }.ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address with a mark of the content, so that a browser may keep it until it changes.</summary>
    public static string Url(string name) => $"/assets/{name}?v={All[name].Mark}";

    public static IResult Get(string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(asset.Bytes, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Mark}\""));
    }

    private static Asset Load(string name, string type)
    {
        using var stream = typeof(OwnFiles).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        return new Asset(name, type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private sealed record Asset(string Name, string Type, byte[] Bytes, string Mark);
}
