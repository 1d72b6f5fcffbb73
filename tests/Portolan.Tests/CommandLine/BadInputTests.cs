namespace Portolan.Tests.CommandLine;

/// <summary>What the program says to what it cannot use: one complaint with place and expectation, nothing on standard output, nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-bad-input-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("no verb 'asses'", "asses")]
    [InlineData("did you mean 'assess'?", "asses")]
    [InlineData("--on '2026-02-30' is not a day", "assess", "--on", "2026-02-30")]
    [InlineData("--known '17/08/2026' is not a day", "assess", "--known", "17/08/2026")]
    [InlineData("--state 'XX' is not a State of the EEA", "assess", "--state", "XX")]
    [InlineData("--home 'UK' is not a State of the EEA", "assess", "--home", "UK")]
    [InlineData("--service 'k' is not a crypto-asset service", "assess", "--service", "k")]
    [InlineData("--decision 'maybe'", "assess", "--decision", "maybe")]
    [InlineData("--format 'xml'", "assess", "--format", "xml")]
    [InlineData("no firm 'nobody'", "assess", "--firm", "nobody")]
    [InlineData("its check digits are wrong", "assess", "--firm", "5493002K8PB97Y3B3D00")]
    [InlineData("--with is no JSON from character 7 of line 1", "cel", "eval", "n", "--with", "{\"n\": x}")]
    [InlineData("fits", "explain", "--firm", "Bitpanda", "--state", "FR", "--service", "a")]
    [InlineData("did you mean 'france-refuses-passports'?", "impact", "france-refuse-passports")]
    [InlineData("has no parameter 'homs'", "impact", "france-refuses-passports-from:homs=MT")]
    [InlineData("homes='XX'", "impact", "france-refuses-passports-from:homes=XX")]
    [InlineData("from='soon'", "impact", "france-refuses-passports:from=soon")]
    [InlineData("is assumed twice", "impact", "france-refuses-passports", "--scenario", "france-refuses-passports")]
    [InlineData("Option '--state' is required", "explain", "--firm", "OKX", "--service", "a")]
    [InlineData("before the oldest register snapshot", "assess", "--known", "2020-01-01")]
    [InlineData("no CASPS snapshot of 2026-01-01", "register", "diff", "2026-01-01", "2026-08-17")]
    [InlineData("no rule 'mica.65.lsted'", "rules", "show", "mica.65.lsted")]
    public void An_argument_that_cannot_be_used_is_exit_code_two(string expected, params string[] arguments) =>
        RunningProgram.Run(arguments).Refused(2, expected);

    [Theory]
    [InlineData("assess", "--register", "no-such-file.csv")]
    [InlineData("register", "import", "no-such-file.csv")]
    [InlineData("register", "diff", "no-such-file.csv", "2026-08-17")]
    [InlineData("assess", "--rulebook", "no-such-folder")]
    public void A_file_that_is_not_there_is_exit_code_three(params string[] arguments) => RunningProgram.Run(arguments).Refused(3, "no-such-f");

    [Fact]
    public void A_file_in_place_of_the_data_folder_is_an_argument_that_cannot_be_used() =>
        RunningProgram.Run("assess", "--data", Write("data.txt", "")).Refused(2, "data.txt' is a file (expected a folder)");

    [Fact]
    public void A_truncated_file_is_told_by_its_last_line()
    {
        var path = Write("CASPS_2026-08-17.csv", Rows(3)[..^40]);
        Refused(path, "CASPS_2026-08-17.csv, line 4", "truncated");
    }

    [Fact]
    public void A_file_cut_inside_quotes_is_told_by_where_the_quotes_began()
    {
        var path = Write("CASPS_2026-08-17.csv", Header + "AMF,FR,\"Example SAS\nsecond line");
        Refused(path, "line 2");
    }

    [Fact]
    public void A_file_of_another_register_is_told_by_its_kind()
    {
        var path = Write("NCASP.csv", "ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_website,ae_infrigment,ae_reason,ae_decision_date,ae_comments,ae_lastupdate\n");
        RunningProgram.Run("assess", "--register", path).Refused(3, "NCASP", "CASPS");
    }

    [Fact]
    public void A_binary_file_is_refused_by_its_first_line()
    {
        var path = Path.Combine(folder.FullName, "picture.csv");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 4096).Select(i => unchecked((byte)(i * 7919)))]);
        Refused(path, "line 1");
    }

    [Fact]
    public void A_giant_cell_is_refused_before_it_fills_the_memory()
    {
        var path = Path.Combine(folder.FullName, "CASPS_2026-08-17.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.Write(Header + "AMF,FR,\"");
            var piece = new string('x', 1 << 20);
            for (var i = 0; i < 200; i++) writer.Write(piece);
            writer.Write("\"\n");
        }
        Refused(path, "line 2, column 8", "expected at most");
    }

    [Fact]
    public void A_folder_with_one_bad_file_imports_none()
    {
        var source = Directory.CreateDirectory(Path.Combine(folder.FullName, "source")).FullName;
        File.WriteAllText(Path.Combine(source, "CASPS_2026-08-16.csv"), Rows(2));
        File.WriteAllText(Path.Combine(source, "CASPS_2026-08-17.csv"), Rows(2)[..^30]);
        RunningProgram.RunWithData(Data, "register", "import", source).Refused(3, "CASPS_2026-08-17.csv");
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public void A_date_that_does_not_go_with_what_is_imported_is_refused()
    {
        var own = Path.Combine(Repository.Root, "register", "casps-2026-08-17.ndjson");
        RunningProgram.RunWithData(Data, "register", "import", own, "--date", "2026-08-18").Refused(2, "the file itself says 2026-08-17");
        RunningProgram.RunWithData(Data, "register", "import", Path.GetDirectoryName(own)!, "--date", "2026-08-18").Refused(2, "expected a file, not a folder");
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public void A_rule_with_a_misspelt_fact_is_shown_by_file_line_and_column()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "when: has(firm.withdrawn)", "when: has(firm.withdrwan)");
        RunningProgram.Run("assess", "--rulebook", rulebook.Folder).Refused(3, "eu/mica/64-withdrawal.yaml:11:20", "did you mean 'withdrawn'?");
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_shown_by_its_place()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("fr/transition.yaml", "rules:", "rules: [");
        RunningProgram.Run("rules", "list", "--rulebook", rulebook.Folder).Refused(3, "fr/transition.yaml:");
    }

    private const string Header =
        "ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website,ae_website_platform,"
        + "ac_authorisationNotificationDate,ac_authorisationEndDate,ac_serviceCode,ac_serviceCode_cou,ac_comments,ac_lastupdate\n";

    private static string Rows(int count) => Header + string.Concat(Enumerable.Range(0, count).Select(i =>
        $"Fictional authority,FR,Fictional firm {i},,FR,,1 rue Imaginaire,https://example.org,,01/07/2026,,a. providing custody and administration of crypto-assets on behalf of clients,DE|IT,,01/07/2026\n"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Refused by assess and by import alike; the import leaves no data folder behind.</summary>
    private void Refused(string path, params string[] expected)
    {
        RunningProgram.Run("assess", "--register", path).Refused(3, expected);
        RunningProgram.RunWithData(Data, "register", "import", path).Refused(3, expected);
        Directory.Exists(Data).ShouldBeFalse();
    }
}
