using System.Numerics;
using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>
/// The lower bound for decisions alone: one pass over the firms, a word of States for each service, no rule told from another. It cannot explain
/// and knows these rules only.
/// </summary>
public sealed class BitsetEvaluator
{
    private const int Services = 10;
    private const int Custody = 1 << 0;
    private const int Platform = 1 << 1;
    private const int Placing = 1 << 5;
    private const int Portfolio = 1 << 8;
    private const int Transfer = 1 << 9;

    private readonly PublishedFacts facts;
    private readonly PackedFirm[] firms;

    /// <summary>An evaluator over facts with the ten services of the benchmark.</summary>
    public BitsetEvaluator(PublishedFacts facts)
    {
        this.facts = facts;
        firms = PackedFirm.All(facts);
        Permitted = new uint[firms.Length * Services];
    }

    /// <summary>The decisions of the last evaluation: a word for each firm and service, a bit for each State.</summary>
    public uint[] Permitted { get; }

    /// <summary>Whether a cell was permitted in the last evaluation.</summary>
    public bool this[int firm, int state, int service] => (Permitted[firm * Services + service] >> state & 1) != 0;

    /// <summary>How many cells were permitted in the last evaluation.</summary>
    public long PermittedCount
    {
        get
        {
            long count = 0;
            foreach (var word in Permitted) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>How many cells are decided otherwise than by another.</summary>
    public int DifferencesFrom(BitsetEvaluator other)
    {
        var count = 0;
        for (var i = 0; i < Permitted.Length; i++) count += BitOperations.PopCount(Permitted[i] ^ other.Permitted[i]);
        return count;
    }

    /// <summary>Decides every cell on a day.</summary>
    public void Evaluate(ScenarioRow scenario, int day)
    {
        var states = StateWords.On(facts, day);
        var refused = PackedFirm.Word(scenario.Refused);
        Span<uint> passports = stackalloc uint[Services];
        for (var i = 0; i < firms.Length; i++)
        {
            var firm = firms[i];
            ReadPassports(firm.Row, day, passports);
            var deniedStates = DeniedStates(firm, states, day) | DeniedBy(scenario, refused, firm, day);
            var deniedServices = DeniedServices(firm, day);
            var national = NationalLaw(firm, states, day);
            var windDown = firm.IsVasp ? firm.Home & states.WindDown : 0;
            var authorised = firm.Row.Auth <= day ? firm.Row.Svc : 0;
            var branches = firm.Row.BranchDate <= day ? firm.Branches : 0;
            var open = PackedFirm.ServicesOpenTo[firm.Row.Type];
            var unspoken = states.StrictMarketing & ~firm.Languages;
            for (var service = 0; service < Services; service++)
            {
                var bit = 1 << service;
                var allowed = (authorised & open & bit) != 0 ? firm.Home | passports[service] & ~firm.Home : 0;
                if ((authorised & PackedFirm.ServicesOfBranches & bit) != 0) allowed |= branches;
                if ((firm.Row.LegacySvc & bit) != 0) allowed |= national;
                if ((firm.Row.LegacySvc & PackedFirm.ServicesWoundDown & bit) != 0) allowed |= windDown;
                var denied = (deniedServices & bit) != 0 ? uint.MaxValue : deniedStates;
                if ((PackedFirm.ServicesInLanguage & bit) != 0) denied |= unspoken;
                Permitted[i * Services + service] = allowed & ~denied & states.All;
            }
        }
    }

    /// <summary>Lays a what-if over decisions: only its own rules are evaluated.</summary>
    /// <param name="scenario">The what-if.</param>
    /// <param name="day">The day.</param>
    /// <param name="result">Takes the decisions under the what-if.</param>
    /// <returns>How many cells it changes.</returns>
    public int WhatIf(ScenarioRow scenario, int day, uint[] result)
    {
        var refused = PackedFirm.Word(scenario.Refused);
        var changed = 0;
        for (var i = 0; i < firms.Length; i++)
        {
            var kept = ~DeniedBy(scenario, refused, firms[i], day);
            for (var word = i * Services; word < (i + 1) * Services; word++)
            {
                result[word] = Permitted[word] & kept;
                changed += BitOperations.PopCount(Permitted[word] & ~kept);
            }
        }
        return changed;
    }

    private static void ReadPassports(FirmRow firm, int day, Span<uint> passports)
    {
        passports.Clear();
        foreach (var host in firm.Hosts)
        {
            if (host[1] > day) continue;
            for (var rest = (uint)host[2]; rest != 0; rest &= rest - 1) passports[BitOperations.TrailingZeroCount(rest)] |= 1u << host[0];
        }
    }

    private uint DeniedStates(PackedFirm firm, StateWords states, int day)
    {
        var row = firm.Row;
        var applies = facts.M.Mica <= day;
        var suspended = firm.SuspendedIn(day);
        var everywhere = row.Withdrawn <= day || row.Sanctioned || (row.ForeignHq && applies) || (!applies && !firm.IsVasp && !row.Legacy)
            || (suspended & firm.Home) != 0;
        if (everywhere) return uint.MaxValue;
        var denied = suspended | firm.Home & states.NoAuthority | ~firm.Home & states.Unreached;
        if (firm.IsVasp) denied |= firm.WarnedBy;
        if (firm.IsVasp || (firm.Home & states.Unreached) != 0) denied |= ~firm.Home;
        return denied;
    }

    private int DeniedServices(PackedFirm firm, int day)
    {
        var row = firm.Row;
        var applies = facts.M.Mica <= day;
        var unlicensed = row.Emt && !row.Psd2 && row.Type is 0 or PackedFirm.Vasp && facts.M.Emt <= day;
        return firm.ShortOfFunds
            | (row.Surveillance && !row.OwnToken ? 0 : Platform)
            | (row.OwnToken ? Placing : 0)
            | (row.Segregation ? 0 : Custody)
            | (row.Inducements ? Portfolio : 0)
            | (unlicensed || (!row.TravelRule && applies) ? Transfer : 0)
            | (row.PwDate <= day ? row.PwMask : 0);
    }

    /// <summary>Where the law of the home State lets it go on.</summary>
    private uint NationalLaw(PackedFirm firm, StateWords states, int day)
    {
        uint open = 0;
        if (firm.Row.Legacy) open = day < facts.M.Mica ? uint.MaxValue : firm.IsVasp ? states.Transition | states.Unreached : states.Unreached;
        if (firm.IsVasp && firm.Row.Pending) open |= states.Pending;
        return open & firm.Home;
    }

    private uint DeniedBy(ScenarioRow scenario, uint refused, PackedFirm firm, int day)
    {
        if (!scenario.Active) return 0;
        if (firm.IsVasp && scenario.Accel <= day && facts.M.Mica <= day) return uint.MaxValue;
        return (refused & firm.Home) != 0 && scenario.From <= day ? 1u << scenario.Host & ~firm.Home : 0;
    }
}
