using System.CommandLine;
namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Reads replies from a file and prints what each of them means.</summary>
internal static class ReadVerb
{
    public static Command Command() => new("read", "Read replies.");
}
