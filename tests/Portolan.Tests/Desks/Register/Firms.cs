using System.Text;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Formats.Register;
using Portolan.Testing;

namespace Portolan.Tests.Desks.Register;

/// <summary>Snapshots for tests, from rows that name only what matters.</summary>
internal static class Firms
{
    public const string LeiA = "5493007WZ7IFULIL8G21";
    public const string LeiB = "0W2PZJM8XOY22M4GG883";
    public const string LeiC = "529900032TYR45XIEW79";

    private const string Header =
        "ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website," +
        "ae_website_platform,ac_authorisationNotificationDate,ac_authorisationEndDate,ac_serviceCode," +
        "ac_serviceCode_cou,ac_comments,ac_lastupdate";

    public static string Row(
        string name, string lei = "", string home = "FR", string website = "", string services = "h. providing advice on crypto-assets",
        string hosts = "DE", string from = "01/02/2026", string ended = "", string commercial = "", string update = "01/03/2026") =>
        string.Join(',', new[]
            { "Office", home, name, lei, home, commercial, "Street 1", website, "", from, ended, services, hosts, "", update }
            .Select(cell => $"\"{cell.Replace("\"", "\"\"")}\""));

    /// <summary>The text of a published file with these rows.</summary>
    public static string File(params string[] rows) => $"{Header}\r\n{string.Concat(rows.Select(row => $"{row}\r\n"))}";

    public static RegisterSnapshot Snapshot(params string[] rows) => RegisterReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(File(rows))), "CASPS_2026-08-17.csv");

    public static ValueList<RegisteredFirm> Join(params string[] rows) => FirmJoiner.Join(Snapshot(rows));

    public static RegisterDiff Diff(string before, string after) => RegisterDiff.Between(Snapshot(before), Snapshot(after));

    public static RegisterSnapshot Carried(string day) =>
        RegisterReader.Open(Path.Combine(Repository.Root, "register", $"casps-{day}.ndjson"));

    public static RegisterSnapshot Published(string day) =>
        RegisterReader.Open(RealData.Require($"esma-register/casp/CASPS_{day}.csv"));
}
