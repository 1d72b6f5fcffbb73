using Portolan.Desks.Duties.Events;

namespace Portolan.Desks.Demo;

/// <summary>What the fictional exchange has done of what it owes: most of it in time, some of it late, and some of it not.</summary>
internal static class DemoDuties
{
    private const string Incident = "INC-7", Request = "REQ-3";

    /// <summary>Work that comes back, with how many days ago it was done last.</summary>
    private static readonly (string Duty, int DaysAgo, string Note)[] Done =
    [
        ("dora-1774.10.weekly-scans", 3, "Scan of 412 assets, two findings"), ("dora-1772.8.recurring-incidents", 12, "No two incidents of one cause"),
        ("mica.75.5.statement-of-position", 75, "Statements sent to all clients with assets"), ("dora-1774.13.firewall-rules", 100, "All rules of the perimeter, 14 removed"),
        ("dora-1774.21.critical-access-review", 170, "Rights of 61 accounts, 4 withdrawn"), ("dora-1773.3.policy-review", 200, "Minutes of the board, item 6"),
        ("dora-1774.13.network-review", 330, "Network drawn anew after the move of the vault"), ("dora-1774.21.other-access-review", 240, "Rights of 118 accounts"),
        ("dora-1774.3.residual-risks", 90, "Register of risks, version 9"), ("dora.11.6.yearly-test", 350, "Restored to the second site in 71 minutes"),
        ("dora.13.5.report-to-management-body", 60, "Report of the ICT staff"), ("dora.24.6.yearly-tests", 310, "Programme of tests, with results"),
        ("dora.6.5.yearly-review", 120, "Framework, version 4"), ("dora.8.1.yearly-review", 150, "Inventory of functions and assets"),
        ("dora.8.2.risk-scenarios", 155, "Nine scenarios, two of them new"), ("dora.8.7.legacy-systems", 400, "One system left, to be replaced"),
        ("mica.67.1.overheads", 230, "From the audited accounts of the year before"), ("rts-continuity.2.2.review", 40, "Minutes of the board, item 3"),
        ("rts-continuity.5.2.test", 45, "Report of the test"), ("rts-sustainability.3.2.review", 280, "Figures of the consensus mechanisms"),
        ("rts-market-abuse.2.3.annual-audit", 70, "Report of the internal auditor"),
    ];

    /// <summary>The events, in the order in which they happened.</summary>
    /// <param name="today">The day from which they are counted back.</param>
    public static IEnumerable<DutyEvent> Of(DateOnly today) =>
    [
        .. Done.OrderByDescending(done => done.DaysAgo).Select(done => new DutyEvidenced(done.Duty, today.AddDays(-done.DaysAgo), Note: done.Note)),
        new DutyAssigned("dora.11.6.yearly-test", "Security officer (fictional)"), new DutyAssigned("dora.28.3.yearly-report", "Compliance officer (fictional)"),
        new DutyOccasioned("dora-301.5.1.b.intermediate-with-relief", Incident, At(today.AddDays(-12), 16), What: "Withdrawals stopped for five hours: initial notification sent"),
        new DutyOccasioned("gdpr.12.3.requests", Request, At(today.AddDays(-11), 9), What: "A client asks for a copy of its data"),
        new DutyEvidenced("dora-301.5.1.b.intermediate-with-relief", today.AddDays(-10), Occasion: Incident, Note: "Intermediate report sent"),
        new DutyOccasioned("dora-301.5.1.c.final-report", Incident, At(today.AddDays(-10), 15), What: "Intermediate report sent"),
    ];

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0));
}
