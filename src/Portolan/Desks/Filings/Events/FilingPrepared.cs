using System.Text.Json.Nodes;
using Portolan.Record.Files;

namespace Portolan.Desks.Filings.Events;

/// <summary>A filing was prepared: every answer that the form asks for is there.</summary>
/// <param name="Form">The name of the form.</param>
/// <param name="FormFile">The form as it was, so that the filing reads the same whatever becomes of the rulebook.</param>
/// <param name="Firm">The id of the firm.</param>
/// <param name="FirmName">Its name then.</param>
/// <param name="FirmIsFictional">Whether no such firm exists.</param>
/// <param name="Answers">The answers by field; what is about a natural person is sealed with that person's key.</param>
/// <param name="FromRecord">The fields that the record answered.</param>
internal sealed record FilingPrepared(
    string Form, FileReference FormFile, string Firm, string FirmName, bool FirmIsFictional, JsonObject Answers, IReadOnlyList<string> FromRecord) : FilingEvent;
