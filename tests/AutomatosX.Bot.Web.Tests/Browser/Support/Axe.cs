using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>The accessibility checker that npm brings.</summary>
internal static class Axe
{
    private const string Check = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary.replaceAll('\n', ' ').slice(0, 300)}`));
        }
        """;

    /// <summary>The checker's program, run before the page's own. Skips the test where it is absent.</summary>
    public static string Source()
    {
        var file = Path.Combine(Folder(), "node_modules", "axe-core", "axe.min.js");
        Skip.IfNot(File.Exists(file), "axe-core is not here: npm install --prefix tests/AutomatosX.Bot.Web.Tests/Browser");
        return File.ReadAllText(file);
    }

    // npm puts it beside the tests' source, not beside what is built of it.
    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));

    /// <summary>What is wrong with the page as it stands, one sentence for each element.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page) => await page.EvaluateAsync<string[]>(Check);
}
