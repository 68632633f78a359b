using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

/// <summary>What goes to Teams as a text to be read and approved.</summary>
public static class Spoken
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>The approved text beside the test.</summary>
    public static string File(string name, [CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, $"{name}.approved.txt");
}
