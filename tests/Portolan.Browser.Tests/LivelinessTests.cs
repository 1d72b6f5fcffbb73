namespace Portolan.Browser.Tests;

/// <summary>How long a change takes from the hand to the page, printed and not judged: machines differ.</summary>
public class LivelinessTests(Chromium chromium, DemoServer server, ITestOutputHelper output)
{
    /// <summary>Changes a control as a hand does and waits until the answer is in the page and painted; milliseconds.</summary>
    private const string Measure =
        """
        ([id, value]) => new Promise(resolve => {
          const control = document.getElementById(id);
          const main = document.getElementById("content");
          const begun = performance.now();
          new MutationObserver((_, observer) => {
            if (main.hasAttribute("aria-busy")) return;
            observer.disconnect();
            const swapped = performance.now() - begun;
            requestAnimationFrame(() => requestAnimationFrame(() => resolve([swapped, performance.now() - begun])));
          }).observe(main, { attributes: true, attributeFilter: ["aria-busy"] });
          if (control.type === "checkbox") control.click();
          else {
            control.value = value;
            if (control.type === "range") control.dispatchEvent(new Event("input", { bubbles: true }));
            control.dispatchEvent(new Event("change", { bubbles: true }));
          }
        })
        """;

    [Theory]
    [InlineData("chart, day by slider", "/", "day", new[] { "20", "60", "100", "130", "150", "10", "90", "120", "140", "70", "30", "110" })]
    [InlineData("chart, day by slider under a scenario", "/?scenario=france-refuses-passports", "day", new[] { "20", "60", "100", "130", "150", "10", "90", "120", "140", "70", "30", "110" })]
    [InlineData("chart, scenario", "/", "s-france-refuses-passports", new[] { "", "", "", "", "", "", "", "", "", "" })]
    [InlineData("chart, service", "/", "service", new[] { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" })]
    [InlineData("bench, who refuses", "/bench", "", new[] { "hosts-FR", "hosts-IT", "homes-MT", "homes-CY", "services-a", "services-c", "hosts-AT", "homes-LT", "services-e", "hosts-ES", "hosts-FR", "s-national-licences" })]
    public async Task A_change_is_answered_in_the_page(string what, string address, string control, string[] values)
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go(address);
        var shown = new List<double>();
        var painted = new List<double>();
        foreach (var value in values)
        {
            var (before, answer) = (visitor.Page.Url, await visitor.Text("main"));
            var times = await visitor.Page.EvaluateAsync<double[]>(Measure, control.Length > 0 ? [control, value] : new[] { value, "" });
            visitor.Page.Url.ShouldNotBe(before);
            (await visitor.Text("main")).ShouldNotBe(answer);
            shown.Add(times[0]);
            painted.Add(times[1]);
        }
        output.WriteLine($"{what}: to the page {Summary(shown)}; painted {Summary(painted)}; {values.Length} changes");
        visitor.Complaints.ShouldBeEmpty();
    }

    private static string Summary(List<double> times)
    {
        var sorted = times.Skip(1).Order().ToList();
        return FormattableString.Invariant($"first {times[0]:0} ms, then median {sorted[sorted.Count / 2]:0} ms, longest {times.Skip(1).Max():0} ms");
    }
}
