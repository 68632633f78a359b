using System.CommandLine;
namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Imports day reports.</summary>
internal static class ImportVerb
{
    public static Command Command() => new("import", "Import day reports.");
}
