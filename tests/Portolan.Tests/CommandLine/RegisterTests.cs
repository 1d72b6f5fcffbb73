namespace Portolan.Tests.CommandLine;

public sealed class RegisterTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-data-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void What_changed_between_the_two_snapshots_is_printed() =>
        Golden.Match("register-diff.txt", RunningProgram.Run("register", "diff", "2026-06-28", "2026-08-17").Done);

    [Fact]
    public void A_firm_whose_row_gained_an_LEI_has_not_left()
    {
        var json = RunningProgram.Run("register", "diff", "2026-06-28", "2026-08-17", "--format", "json").Json;
        json.GetProperty("left").GetArrayLength().ShouldBe(0);
        var gained = json.GetProperty("changed").EnumerateArray().Single(changed => changed.GetProperty("matchedBy").GetString() != "LEI");
        gained.GetProperty("changes").EnumerateArray().First().GetProperty("field").GetString().ShouldBe("lei");
    }

    [Fact]
    public void A_firm_is_shown_with_its_flaws_and_history() => Golden.Match("register-show.txt", RunningProgram.Run("register", "show", "OKX").Done);

    [Fact]
    public void A_search_ignores_accents_and_case()
    {
        var json = RunningProgram.Run("register", "search", "FINANCNE storitve", "--format", "json").Json;
        json.GetProperty("firms")[0].GetProperty("name").GetString().ShouldBe("Orcabay finančne storitve d.o.o.");
    }

    [Fact]
    public void The_import_report_is_printed() => Golden.Match("register-report.txt", RunningProgram.Run("register", "report").Done);

    [Fact]
    public void A_folder_of_all_files_is_imported_with_every_row()
    {
        var source = RealData.Require("esma-register");
        var json = RunningProgram.RunWithData(data.FullName, "register", "import", source, "--format", "json").Json;
        var files = json.GetProperty("files").EnumerateArray().ToList();
        files.Count.ShouldBe(Directory.GetFiles(source, "*.csv", SearchOption.AllDirectories).Length);
        files.Select(file => file.GetProperty("kind").GetString()).Distinct().Count().ShouldBe(5);
        files.ShouldAllBe(file => file.GetProperty("rowsRead").GetInt32() == file.GetProperty("rowsKept").GetInt32());
        var snapshots = RunningProgram.RunWithData(data.FullName, "register", "list", "--format", "json").Json.GetProperty("snapshots");
        snapshots.GetArrayLength().ShouldBe(files.Count);
    }

    [Fact]
    public void The_day_of_an_imported_file_is_the_one_given()
    {
        var undated = Path.Combine(data.FullName, "CASPS.csv");
        File.Copy(RealData.Require("esma-register/casp/CASPS_2026-01-23.csv"), undated);
        RunningProgram.RunWithData(data.FullName, "register", "import", undated, "--date", "2026-01-23").ExitCode.ShouldBe(0);
        var snapshots = RunningProgram.RunWithData(data.FullName, "register", "list", "--format", "json").Json.GetProperty("snapshots").EnumerateArray();
        snapshots.Select(snapshot => snapshot.GetProperty("date").GetString()).ShouldContain("2026-01-23");
    }

    [Fact]
    public void An_imported_snapshot_is_answered_from()
    {
        var path = RealData.Require("esma-register/casp/CASPS_2026-01-23.csv");
        RunningProgram.RunWithData(data.FullName, "register", "import", path).ExitCode.ShouldBe(0);
        var json = RunningProgram.RunWithData(data.FullName, "assess", "--known", "2026-02-01", "--home", "AT", "--format", "json").Json;
        json.GetProperty("register").GetProperty("date").GetString().ShouldBe("2026-01-23");
    }
}
