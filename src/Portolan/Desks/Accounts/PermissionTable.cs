using static Portolan.Desks.Accounts.Permission;

namespace Portolan.Desks.Accounts;

/// <summary>Who may do what: the one table. What stands in no row of a role is not allowed to it.</summary>
public static class PermissionTable
{
    private static readonly Permission[] Summaries = [ReadLaw, ReadChart];

    private static readonly Dictionary<Role, Permission[]> Allowed = new()
    {
        [Role.Administrator] = [.. Summaries, ReadRecord, ManageAccounts],
        [Role.Compliance] = [.. Summaries, ReadDuties, ReadFilings, ReadSecurity, ReadTransfers, ReadRecord, RecordFirms, KeepScenarios, RecordDuties, PrepareFilings, ReleaseFilings],
        [Role.Security] = [.. Summaries, ReadDuties, ReadSecurity, ReadFilings, ReadRecord, KeepScenarios, RecordDuties, RecordSecurity, PrepareFilings],
        [Role.Protection] = [.. Summaries, ReadDuties, ReadSecurity, ReadPeople, RecordDuties, RecordPeople],
        [Role.ReportingOfficer] = [.. Summaries, ReadDuties, ReadFilings, ReadTransfers, ReadRecord, KeepScenarios, RecordDuties, RecordTransfers, PrepareFilings, ReleaseFilings],
        [Role.Auditor] = [.. Summaries, ReadDuties, ReadFilings, ReadSecurity, ReadTransfers, ReadRecord],
        [Role.Board] = Summaries,
    };

    /// <summary>What a role may do; besides, whoever has an account may keep it.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Of([role]);

    /// <summary>What an account with these roles may do.</summary>
    public static IReadOnlySet<Permission> Of(IEnumerable<Role> roles) => new HashSet<Permission>([.. roles.SelectMany(role => Allowed[role]), OwnAccount]);

    /// <summary>What a guest may read: as an auditor, without an account of its own.</summary>
    public static IReadOnlySet<Permission> OfGuests { get; } = new HashSet<Permission>(Allowed[Role.Auditor]);
}
