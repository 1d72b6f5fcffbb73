using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portolan.Benchmarks.Data;

/// <summary>
/// The facts that all engines of the comparison share, under the names of their file. Days are counted from 1970-01-01;
/// <see cref="Never"/> stands for a day that never comes. Sets of services are words with a bit for each, in the order of
/// <see cref="Services"/>; States are numbers into <see cref="States"/>.
/// </summary>
/// <param name="States">The States.</param>
/// <param name="Services">The codes of the services.</param>
/// <param name="Need">The own funds that each service asks for, in thousands of euro.</param>
/// <param name="Types">The codes of the kinds of firm.</param>
/// <param name="Firms">The firms.</param>
/// <param name="Date">The day asked about.</param>
/// <param name="M">The days from which the law speaks.</param>
/// <param name="Scenarios">The world as it is and the what-if.</param>
public sealed record PublishedFacts(
    IReadOnlyList<StateRow> States, IReadOnlyList<string> Services, IReadOnlyList<int> Need, IReadOnlyList<string> Types, IReadOnlyList<FirmRow> Firms,
    int Date, MilestoneRow M, ScenarioRows Scenarios)
{
    /// <summary>A day that never comes.</summary>
    public const int Never = 99_999;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>How many decisions one matrix has.</summary>
    [JsonIgnore]
    public long Decisions => (long)Firms.Count * States.Count * Services.Count;

    /// <summary>Reads the file.</summary>
    /// <exception cref="JsonException">It does not have the form described here.</exception>
    public static PublishedFacts Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<PublishedFacts>(file, Format) ?? throw new JsonException($"{path}: no facts");
    }

    /// <summary>The same with as many firms as asked for: the firms over and over, each time under new names.</summary>
    public PublishedFacts WithFirms(int count) => this with
    {
        Firms = [.. Enumerable.Range(0, count).Select(i => Firms[i % Firms.Count] with { Id = $"{Firms[i % Firms.Count].Id}-{i / Firms.Count}" })],
    };
}

/// <summary>A State.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Eea">Whether it is an EFTA State of the EEA.</param>
/// <param name="EeaDate">For those: the first day of the regulation there.</param>
/// <param name="TransEnd">The day on which its transitional period has ended.</param>
/// <param name="NcaDate">The day on which it named its authority.</param>
/// <param name="Simplified">Whether it has a simplified procedure.</param>
/// <param name="StrictMarketing">Whether it asks for its own language.</param>
public sealed record StateRow(string Code, bool Eea, int EeaDate, int TransEnd, int NcaDate, bool Simplified, bool StrictMarketing);

/// <summary>The days from which the law speaks.</summary>
/// <param name="Mica">The first day of the regulation.</param>
/// <param name="Emt">The first day on which transfers of e-money tokens need a payment licence.</param>
/// <param name="PendEnd">The day on which pending applications no longer help.</param>
public sealed record MilestoneRow(int Mica, int Emt, int PendEnd);

/// <summary>The world as it is and the what-if.</summary>
public sealed record ScenarioRows(ScenarioRow Baseline, ScenarioRow Scenario);

/// <summary>A what-if: a host refuses passports of some homes, and transitional periods end early.</summary>
/// <param name="Active">Whether it is assumed.</param>
/// <param name="Host">The State that refuses.</param>
/// <param name="Refused">The home States refused.</param>
/// <param name="From">The first day of the refusal.</param>
/// <param name="Accel">The day on which transitional periods end.</param>
public sealed record ScenarioRow(bool Active, int Host, IReadOnlyList<int> Refused, int From, int Accel);

/// <summary>A firm.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Type">Its kind, a number into <see cref="PublishedFacts.Types"/>.</param>
/// <param name="Home">Its home State.</param>
/// <param name="Svc">The services authorised.</param>
/// <param name="Auth">The first day of the authorisation.</param>
/// <param name="Withdrawn">The day from which it is withdrawn.</param>
/// <param name="Legacy">Whether it was active under national law.</param>
/// <param name="LegacySvc">The services provided under national law.</param>
/// <param name="Pending">Whether an application is pending.</param>
/// <param name="Capital">Own funds, in thousands of euro.</param>
/// <param name="Surveillance">Whether it has market surveillance.</param>
/// <param name="Segregation">Whether it segregates clients' assets.</param>
/// <param name="Sanctioned">Whether it is under sanctions.</param>
/// <param name="ForeignHq">Whether it is managed from outside the Union.</param>
/// <param name="Emt">Whether it transfers e-money tokens.</param>
/// <param name="Psd2">Whether it holds a payment licence.</param>
/// <param name="OwnToken">Whether it has issued a token.</param>
/// <param name="Inducements">Whether it takes inducements.</param>
/// <param name="TravelRule">Whether its transfers carry the information required.</param>
/// <param name="PwMask">The services for which the authorisation is withdrawn.</param>
/// <param name="PwDate">The day from which it is withdrawn for them.</param>
/// <param name="Branches">The States with a branch.</param>
/// <param name="BranchDate">The first day of the branches.</param>
/// <param name="Langs">The States whose language it speaks.</param>
/// <param name="WarnedBy">The States whose authority has warned of it.</param>
/// <param name="Hosts">The passports: State, first day, services; at most one for each State.</param>
/// <param name="Susp">The suspensions: State, first day, day on which it has ended.</param>
public sealed record FirmRow(
    string Id, int Type, int Home, int Svc, int Auth, int Withdrawn, bool Legacy, int LegacySvc, bool Pending, int Capital, bool Surveillance,
    bool Segregation, bool Sanctioned, bool ForeignHq, bool Emt, bool Psd2, bool OwnToken, bool Inducements, bool TravelRule, int PwMask,
    int PwDate, IReadOnlyList<int> Branches, int BranchDate, IReadOnlyList<int> Langs, IReadOnlyList<int> WarnedBy, IReadOnlyList<int[]> Hosts,
    IReadOnlyList<int[]> Susp);
