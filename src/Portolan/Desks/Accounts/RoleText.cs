using Portolan.CommandLine;

namespace Portolan.Desks.Accounts;

/// <summary>Roles and permissions as forms send them and people read them.</summary>
internal static class RoleText
{
    /// <summary>The code of a role, as forms send it.</summary>
    public static string Code(Role role) => role == Role.ReportingOfficer ? "reporting-officer" : role.ToString().ToLowerInvariant();

    /// <summary>The role of a code.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Role Parse(string code)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (Code(role) == code) return role;
        }
        throw CommandException.Usage($"role '{code}' (expected one of {string.Join(", ", Enum.GetValues<Role>().Select(Code))})");
    }

    /// <summary>The permission of a code.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Permission ParsePermission(string code) => Enum.TryParse<Permission>(code, out var permission) && permission.ToString() == code
        ? permission
        : throw CommandException.Usage($"permission '{code}' (expected one of {string.Join(", ", Enum.GetNames<Permission>())})");

    /// <summary>A role in words, of the catalogue of pages.</summary>
    public static string Words(Role role) => role switch
    {
        Role.Administrator => "Administrator",
        Role.Compliance => "Compliance",
        Role.Security => "Security",
        Role.Protection => "Protection of people",
        Role.ReportingOfficer => "Reporting officer",
        Role.Auditor => "Auditor",
        Role.Board => "Board",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>A permission in words, of the catalogue of pages.</summary>
    public static string Words(Permission permission) => permission switch
    {
        Permission.ReadLaw => "Read the law and the register",
        Permission.ReadChart => "Read the chart and the firms",
        Permission.ReadDuties => "Read duties",
        Permission.ReadFilings => "Read filings",
        Permission.ReadSecurity => "Read risks, findings and incidents",
        Permission.ReadTransfers => "Read transfers, alerts and cases",
        Permission.ReadPeople => "Read what protects people",
        Permission.ReadRecord => "Read the record",
        Permission.RecordFirms => "Record what changes of firms",
        Permission.KeepScenarios => "Keep scenarios for colleagues",
        Permission.RecordDuties => "Record what is done for duties",
        Permission.PrepareFilings => "Prepare filings",
        Permission.ReleaseFilings => "Release filings",
        Permission.RecordSecurity => "Record risks, findings and incidents",
        Permission.RecordTransfers => "Record what is decided of transfers",
        Permission.RecordPeople => "Record what protects people",
        Permission.ManageAccounts => "Keep accounts and roles",
        Permission.OwnAccount => "Keep one's own account",
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };
}
