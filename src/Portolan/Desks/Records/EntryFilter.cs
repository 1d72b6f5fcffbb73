using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Events;

namespace Portolan.Desks.Records;

/// <summary>Which entries of a record are asked for.</summary>
internal sealed class EntryFilter
{
    private readonly StreamId? stream;
    private readonly string? who;
    private readonly string? type;
    private readonly DateOnly? since;
    private readonly DateOnly? until;

    private EntryFilter(StreamId? stream, string? who, string? type, DateOnly? since, DateOnly? until) =>
        (this.stream, this.who, this.type, this.since, this.until) = (stream, who, type, since, until);

    /// <summary>Whether every entry fits.</summary>
    public bool IsOpen => (this.stream, this.who, this.type, this.since, this.until) is (null, null, null, null, null);

    /// <summary>The options that make a filter.</summary>
    public sealed class Options
    {
        /// <summary>One stream.</summary>
        public Option<string?> Stream { get; } = new("--stream") { Description = "only entries of this stream", HelpName = "STREAM" };

        /// <summary>One writer.</summary>
        public Option<string?> By { get; } = new("--by") { Description = "only entries that this person or program recorded", HelpName = "WHO" };

        /// <summary>One type.</summary>
        public Option<string?> Type { get; } = new("--type")
        {
            Description = "only entries of this type, of whatever version or, as TYPE@N, of one",
            HelpName = "TYPE",
        };

        /// <summary>The first day.</summary>
        public Option<string?> Since { get; } = new("--since") { Description = "only entries recorded on this day (UTC) or later", HelpName = "DATE" };

        /// <summary>The last day.</summary>
        public Option<string?> Until { get; } = new("--until") { Description = "only entries recorded on this day or earlier", HelpName = "DATE" };

        /// <summary>The filter that arguments ask for.</summary>
        /// <exception cref="CommandException">A day or a stream cannot be used, or no day lies between the two.</exception>
        public EntryFilter Read(ParseResult arguments)
        {
            var since = CommonOptions.ParseDate("--since", arguments.GetValue(Since));
            var until = CommonOptions.ParseDate("--until", arguments.GetValue(Until));
            if (until < since) throw CommandException.Usage($"--until '{until:yyyy-MM-dd}' is before --since '{since:yyyy-MM-dd}'");
            return Of("--stream", arguments.GetValue(Stream), arguments.GetValue(By), arguments.GetValue(Type), since, until);
        }
    }

    /// <summary>A filter; null leaves a part of it open.</summary>
    /// <param name="option">What the stream was given for.</param>
    /// <param name="stream">One stream.</param>
    /// <param name="who">One writer.</param>
    /// <param name="type">One type, of whatever version or, as TYPE@N, of one.</param>
    /// <param name="since">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <exception cref="CommandException">The stream has no name that streams have.</exception>
    public static EntryFilter Of(string option, string? stream, string? who, string? type, DateOnly? since, DateOnly? until) =>
        new(ParseStream(option, stream), who, type, since, until);

    /// <summary>The entries that fit, in order.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="from">The first number.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<RecordEntry> Of(IRecordReader reader, long from, CancellationToken cancellation)
    {
        if (this.stream is { } one) return reader.ReadStreamAsync(one, 1, cancellation).Where(entry => entry.Number >= from && Fits(entry));
        return reader.ReadAsync(from, cancellation).Where(Fits);
    }

    /// <summary>The entries of a stretch of the record that fit, in order, whatever stream was asked for.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="from">The first number.</param>
    /// <param name="until">The number after the last.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<RecordEntry> Of(IRecordReader reader, long from, long until, CancellationToken cancellation) =>
        reader.ReadAsync(from, cancellation).TakeWhile(entry => entry.Number < until).Where(Fits);

    private static StreamId? ParseStream(string option, string? text)
    {
        if (text is null) return null;
        try
        {
            return StreamId.Parse(text);
        }
        catch (FormatException refused)
        {
            throw CommandException.Usage($"{option} {refused.Message}");
        }
    }

    private bool Fits(RecordEntry entry)
    {
        var day = DateOnly.FromDateTime(entry.When.UtcDateTime);
        return (this.who is null || this.who == entry.Who.ToString())
            && (this.type is null || this.type == entry.Type.Name || this.type == entry.Type.ToString())
            && (this.since is null || day >= this.since) && (this.until is null || day <= this.until);
    }
}
