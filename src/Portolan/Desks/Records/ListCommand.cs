using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Events;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record list</c>: the journal as people read it.</summary>
internal static class ListCommand
{
    private const int UsualLimit = 50;

    /// <summary>The answer is held in memory until it is complete; the export is for more.</summary>
    private const int MaxLimit = 100_000;

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var filter = new EntryFilter.Options();
        var from = new Option<string?>("--from") { Description = "begin with this entry (default: the newest that fit)", HelpName = "ENTRY" };
        var limit = new Option<int>("--limit")
        {
            Description = $"at most so many entries (default: {UsualLimit})",
            HelpName = "N",
            DefaultValueFactory = _ => UsualLimit,
        };
        var command = new Command("list", "The entries, in their order: who recorded what, and when")
        {
            filter.Stream, from, filter.By, filter.Type, filter.Since, filter.Until, limit, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var asked = filter.Read(arguments);
            var first = EntryNumber.Parse("--from", arguments.GetValue(from));
            var count = arguments.GetValue(limit);
            if (count is < 1 or > MaxLimit)
            {
                throw CommandException.Usage($"--limit '{count}' (expected 1 to {MaxLimit}; portolan record export gives all)");
            }
            using var reader = await RecordPlaces.Asked(arguments, options).ReadAsync(cancellation);
            var head = await reader.HeadAsync(cancellation);
            var (entries, more) = first is { } number
                ? await FirstAsync(asked.Of(reader, number, cancellation), count)
                : await NewestAsync(asked.Of(reader, asked.IsOpen ? Math.Max(0, head - count) : 0, cancellation), count);
            var cut = first is null ? more || (asked.IsOpen && head > count) : more;
            ReportPrinter.Print(new EntryListReport(reader.PublicKey.Name, head, entries, cut, first is null), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<(IReadOnlyList<RecordEntry> Entries, bool More)> FirstAsync(IAsyncEnumerable<RecordEntry> entries, int count)
    {
        var first = new List<RecordEntry>();
        await foreach (var entry in entries)
        {
            if (first.Count == count) return (first, true);
            first.Add(entry);
        }
        return (first, false);
    }

    private static async Task<(IReadOnlyList<RecordEntry> Entries, bool More)> NewestAsync(IAsyncEnumerable<RecordEntry> entries, int count)
    {
        var newest = new Queue<RecordEntry>();
        var more = false;
        await foreach (var entry in entries)
        {
            newest.Enqueue(entry);
            if (newest.Count <= count) continue;
            newest.Dequeue();
            more = true;
        }
        return ([.. newest], more);
    }
}
