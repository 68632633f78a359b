using System.CommandLine;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>What the program can be told to do. Without a verb it runs.</summary>
internal static class HostVerbs
{
    public static RootCommand All()
    {
        var root = new RootCommand("AutomatosX.Bot prompts a project's people, turns what they type into action item, risk and story updates, and posts the day's summary.\nWithout a verb it runs: open the printed address in a browser.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction((parsed, cancel) => RunVerb.Run([.. parsed.UnmatchedTokens], cancel));
        foreach (var verb in new[] { RunVerb.Command(), DemoVerb.Command(), ReadVerb.Command(), ImportVerb.Command(), ExportVerb.Command(), ReportVerb.Command(), TokenVerb.Command(), BackupVerb.Command(), RestoreVerb.Command(), MigrateVerb.Command(), SetAsideVerb.Command(), ReplayVerb.Command(), PackageVerb.Command() })
            root.Subcommands.Add(verb);
        return root;
    }
}
