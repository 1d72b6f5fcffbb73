using System.Text;
using Portolan.Formats.Register;

namespace Portolan.Formats.Tests.Register;

/// <summary>Small CASPS files for tests: one good row, of which cells are changed.</summary>
internal static class CaspFile
{
    public const string ValidLei = "5493007WZ7IFULIL8G21";
    public const string OtherLei = "0W2PZJM8XOY22M4GG883";
    public static readonly DateOnly Day = new(2026, 8, 17);

    public static readonly string[] Columns =
    [
        "ae_competentAuthority", "ae_homeMemberState", "ae_lei_name", "ae_lei", "ae_lei_cou_code", "ae_commercial_name", "ae_address",
        "ae_website", "ae_website_platform", "ac_authorisationNotificationDate", "ac_authorisationEndDate", "ac_serviceCode",
        "ac_serviceCode_cou", "ac_comments", "ac_lastupdate",
    ];

    private static readonly string[] GoodRow =
    [
        "Austrian Financial Market Authority (FMA)", "AT", "Muster GmbH", ValidLei, "AT", "Muster", "Gasse 1, 1010 Vienna",
        "https://muster.example", "", "09/04/2025", "", "c. exchange of crypto-assets for funds", "DE|FR", "", "18/04/2025",
    ];

    /// <summary>A row with some cells changed: column, then text, and so on.</summary>
    public static string[] Row(params string[] changes)
    {
        string[] row = [.. GoodRow];
        for (var index = 0; index < changes.Length; index += 2) row[Array.IndexOf(Columns, changes[index])] = changes[index + 1];
        return row;
    }

    public static string Text(params string[][] rows) => Lines([Columns, .. rows]);

    public static string Lines(IEnumerable<string[]> records) =>
        string.Concat(records.Select(cells => string.Join(',', cells.Select(Quote)) + "\r\n"));

    public static RegisterSnapshot Read(params string[][] rows) => Read(Text(rows));

    public static RegisterSnapshot Read(string text, RegisterKind? expected = null) => Read(Encoding.UTF8.GetBytes(text), expected);

    public static RegisterSnapshot Read(byte[] bytes, RegisterKind? expected = null) =>
        RegisterReader.Open(new MemoryStream(bytes), "CASPS_2026-08-17.csv", expected);

    /// <summary>The one entry of a file with one row, and its issues by code and outcome.</summary>
    public static (CaspEntry Entry, string[] Issues) ReadOne(params string[] changes)
    {
        var snapshot = Read(Row(changes));
        return (snapshot.Casps.Single(), [.. snapshot.Report.Issues.Select(issue => $"{issue.Code}: {issue.Outcome}".TrimEnd(' ', ':'))]);
    }

    private static string Quote(string cell) => cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
