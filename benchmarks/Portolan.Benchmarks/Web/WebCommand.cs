using System.CommandLine;
using System.Globalization;
using Portolan.Benchmarks.Measurement;

namespace Portolan.Benchmarks.Web;

/// <summary><c>web</c>: the pages of a server that runs.</summary>
internal static class WebCommand
{
    /// <summary>Every kind of page, on the fictional group and the full register.</summary>
    private static readonly string[] Addresses =
    [
        "/", "/?scenario=france-refuses-passports", "/?scenario=three-authorities-refuse&home=MT", "/states/FR", "/states/FR?scenario=france-refuses-passports", "/firms", "/firms/MT-meridian-exchange",
        "/firms/OKX?scenario=france-refuses-passports", "/firms/MT-meridian-exchange/FR/a?scenario=france-refuses-passports", "/bench", "/bench?hosts=FR", "/bench?hosts=FR&hosts=IT&homes=MT&services=a", "/bench?scenario=national-licences", "/bench?hosts={one}&hosts={other}", "/bench?hosts={one}&homes={other}&scenario=national-licences",
        "/bench/brief?hosts=FR", "/rules", "/rules?act=32023R1114", "/rules?q=passport", "/rules/mica.65.listed", "/rules/differences?from=2025-06-01&to=2026-08-17", "/rules/checks", "/register", "/register?q=okx",
        "/register/changes", "/register/quality", "/register/firms/54930069NLWEIGLHXU42", "/duties", "/duties?firm=all", "/duties/calendar", "/duties/timeline", "/duties/applicability", "/duties/limits",
        "/duties/clocks", "/duties/states/FR", "/duties/of/MT-meridian-exchange/dora-301.5.1.c.final-report", "/filings", "/record", "/record/5", "/record/statistics", "/record/verification", "/sign-in",
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var server = new Option<string>("--server") { Description = "where the server is", HelpName = "URL", Required = true };
        var save = new Option<FileInfo?>("--save") { Description = "write the table, with the machine in words, to this Markdown file", HelpName = "FILE" };
        var command = new Command("web", "Measures the pages of a server that runs: each alone, and all by several visitors") { server, save };
        command.SetAction(async (parsed, _) =>
        {
            var load = new WebBenchmark(new Uri(parsed.GetValue(server)!), Addresses);
            var pages = await load.PagesAsync();
            var (together, perSecond) = await load.TogetherAsync();
            var all = pages.SelectMany(page => page.Milliseconds).Order().ToList();
            var text = string.Create(CultureInfo.InvariantCulture, $"""
                {PageTime.Table(pages)}

                All pages alone: 95 of 100 requests within {all[all.Count * 95 / 100]:0.0} ms. Four visitors at once: {perSecond:0} requests a second, 95 of 100 within {together[together.Count * 95 / 100]:0.0} ms.
                """);
            Console.WriteLine(text);
            if (parsed.GetValue(save) is { } file) File.WriteAllText(file.FullName, $"""
                # Pages, {DateTime.UtcNow:yyyy-MM-dd}

                {Machine.Describe()}.

                One run of `benchmarks/run web`; `benchmarks/README.md` says how each line is measured.

                {text}

                """);
            return 0;
        });
        return command;
    }
}
