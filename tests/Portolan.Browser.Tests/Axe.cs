using Deque.AxeCore.Commons;

namespace Portolan.Browser.Tests;

/// <summary>Axe over a page: the rules of WCAG 2.2 to level AA, and what its makers hold to be good practice.</summary>
internal static class Axe
{
    private const string Check =
        """
        async () => {
          const result = await axe.run(document, {
            resultTypes: ["violations"],
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
          });
          if (result.passes.length === 0) return ["nothing was checked"];
          return result.violations.map(broken => `${broken.id}: ${broken.help}: ${broken.nodes.length} times, such as ${broken.nodes[0].html}`);
        }
        """;

    /// <summary>What breaks a rule on the page that is shown, with an example.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        return await visitor.Page.EvaluateAsync<string[]>(Check);
    }
}
