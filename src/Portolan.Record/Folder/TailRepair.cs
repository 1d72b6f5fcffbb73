using System.Globalization;

namespace Portolan.Record.Folder;

/// <summary>Takes off what a crash left half written, and keeps it beside the record.</summary>
internal static class TailRepair
{
    /// <summary>The torn tail that was taken off, or null.</summary>
    /// <exception cref="RecordException">What is broken was acknowledged: then nothing is changed.</exception>
    public static TornTail? Apply(FolderContents contents)
    {
        var next = contents.Index.Head;
        var headless = Segment.List(contents.Layout.Segments).Where(segment => segment.First > (contents.Last?.First ?? -1))
            .Select(segment => segment.Path).FirstOrDefault();
        if (headless is not null) return SetAside(contents, headless);
        if (contents.Last is not { } last) return null;
        var length = RandomAccess.GetLength(last.Handle);
        if (length == contents.End) return null;
        if (next < contents.Acknowledged || last.HasLaterFlush(contents.End, next))
        {
            throw RecordException.Damaged(last.Path, next, "is damaged, and it was acknowledged");
        }
        var torn = new byte[checked((int)(length - contents.End))];
        RandomAccess.Read(last.Handle, torn, contents.End);
        var kept = KeptName(contents, last.Name, contents.End);
        DurableFolder.Replace(kept, torn);
        RandomAccess.SetLength(last.Handle, contents.End);
        RandomAccess.FlushToDisk(last.Handle);
        return new TornTail(last.Name, next, torn.Length, kept);
    }

    private static TornTail SetAside(FolderContents contents, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var kept = KeptName(contents, Path.GetFileName(path), 0);
        DurableFolder.Replace(kept, bytes);
        File.Delete(path);
        DurableFolder.Flush(contents.Layout.Segments);
        return new TornTail(Path.GetFileName(path), contents.Index.Head, bytes.Length, kept);
    }

    private static string KeptName(FolderContents contents, string segment, long offset) =>
        Path.Combine(contents.Layout.Torn,
            $"{Path.GetFileNameWithoutExtension(segment)}-{offset.ToString(CultureInfo.InvariantCulture)}.torn");
}
