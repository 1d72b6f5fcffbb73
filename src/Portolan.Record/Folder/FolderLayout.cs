using System.Globalization;
using System.Text;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>What lies where in the folder of a record, and what says that it is one.</summary>
internal sealed class FolderLayout(string root)
{
    private const string FormatName = "portolan-record";
    private const int FormatVersion = 1;
    private const string Unfinished = ".new";

    public string Root { get; } = Path.GetFullPath(root);

    public string Format => Path.Combine(Root, "record.format");

    public string Lock => Path.Combine(Root, "record.lock");

    public string PrivateKey => Path.Combine(Root, "private.key");

    public string PublicKey => Path.Combine(Root, "public.key");

    public string Segments => Path.Combine(Root, "segments");

    public string Index => Path.Combine(Root, "index.snapshot");

    public string Torn => Path.Combine(Root, "torn");

    public string Checkpoint => Path.Combine(Root, "checkpoint");

    public string Tiles => Path.Combine(Root, "tile");

    public string Files => Path.Combine(Root, "files");

    /// <summary>Where files are written before they have a name.</summary>
    public string Incoming => Path.Combine(Files, "incoming");

    public string FilesLock => Path.Combine(Files, "files.lock");

    public string People => Path.Combine(Root, "people");

    public string PeopleFormat => Path.Combine(People, "people.format");

    public string PeopleLock => Path.Combine(People, "people.lock");

    /// <summary>The master key, where it lies in the record.</summary>
    public string MasterKey => Path.Combine(Root, MasterKeyFile.Name);

    public string KeyOf(PersonId person) => Path.Combine(People, person + PersonKeyFile.Extension);

    /// <summary>The place of a stored file: a folder for each first byte of the hash, as listings of a million names are slow.</summary>
    public string FileOf(FileHash hash) => Path.Combine(Files, hash.ToString()[..2], hash.ToString());

    /// <summary>Whether there is no record here yet: the folder is missing, is empty, or has only what may be there before the
    /// record.</summary>
    public bool Unmade => !Directory.Exists(Root) || (!File.Exists(Format) && Directory.EnumerateFileSystemEntries(Root).All(MadeFirst));

    /// <summary>The files that entries are read from and signed in, each with its length and its last change; null where there are none. An append makes a
    /// segment longer, or makes one.</summary>
    public string? Stamp()
    {
        var segments = new DirectoryInfo(Segments);
        if (!segments.Exists) return null;
        var stamp = new StringBuilder();
        FileInfo[] files = [new(Format), new(PublicKey), new(Checkpoint), .. segments.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)];
        foreach (var file in files.Where(file => file.Exists)) stamp.Append(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks};");
        return stamp.ToString();
    }

    /// <summary>The path of a file as reports give it: from the folder of the record on, with slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    public string At(string published) => Path.Combine(Root, published.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The origin of the record.</summary>
    /// <exception cref="RecordException">The folder is missing, is not a record, or is of a later version.</exception>
    public string ReadOrigin()
    {
        if (!Directory.Exists(Root)) throw new RecordException(RecordFault.Missing, $"there is no folder {Root}");
        var text = Allowed(ReadFormat);
        var lines = text.Split('\n');
        var head = lines[0].Split(' ');
        if (head.Length != 2 || head[0] != FormatName
            || !int.TryParse(head[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new RecordException(RecordFault.NotARecord, $"{Format} does not say '{FormatName} {FormatVersion}'");
        }
        if (version > FormatVersion)
        {
            throw new RecordException(RecordFault.NewerFormat,
                $"{Root} has format {version}; this program knows formats up to {FormatVersion}");
        }
        return lines.Length > 1 && text == FormatText(lines[1])
            ? lines[1]
            : throw new RecordException(RecordFault.Damaged, $"{Format} is not as this program wrote it");
    }

    /// <summary>Makes an empty record of a folder that is empty or missing.</summary>
    /// <param name="origin">Its name.</param>
    /// <param name="given">The key to sign with, of that name; null for a new one.</param>
    public void Create(string origin, SigningKey? given)
    {
        Allowed(() =>
        {
            if (!Unmade)
            {
                throw new RecordException(RecordFault.NotARecord,
                    $"{Root} holds other files and is not a record: give an empty folder");
            }
            Directory.CreateDirectory(Segments);
            using (var key = SigningKey.OpenOrMake(PrivateKey, origin, given))
            {
                DurableFolder.Replace(PublicKey, Encoding.UTF8.GetBytes($"{key.Verifier}\n"));
            }
            DurableFolder.Replace(Format, Encoding.UTF8.GetBytes(FormatText(origin)));
            return true;
        });
    }

    /// <summary>The public key of the record.</summary>
    /// <exception cref="FormatException">The file is not one.</exception>
    public VerifierKey ReadPublicKey()
    {
        var text = File.ReadAllText(PublicKey);
        return text.EndsWith('\n') ? VerifierKey.Parse(text[..^1]) : throw new FormatException("the public key does not end in a newline");
    }

    /// <summary>The key that signs, of which <see cref="PublicKey"/> is the public half.</summary>
    /// <exception cref="RecordException">It is missing, is not such a key, others than its owner may read it, or it is of another
    /// public key.</exception>
    public SigningKey OpenKey(string origin)
    {
        SigningKey? key = null;
        try
        {
            key = SigningKey.Open(PrivateKey, origin);
            if (ReadPublicKey().ToString() == key.Verifier.ToString()) return key;
            throw new RecordException(RecordFault.Damaged, $"{PublicKey} is not the public half of {PrivateKey}");
        }
        catch (Exception error)
        {
            key?.Dispose();
            if (error is not (FileNotFoundException or InvalidDataException or FormatException)) throw;
            var why = error is FileNotFoundException ? $"there is no {PrivateKey}" : error.Message;
            throw new RecordException(RecordFault.WrongKey, $"{Root} has no key to sign with: {why}", error);
        }
    }

    /// <summary>The checkpoint last published, or null before the first.</summary>
    /// <exception cref="FormatException">It does not hold.</exception>
    public Checkpoint? ReadCheckpoint(string origin) => File.Exists(Checkpoint) ? Check(File.ReadAllText(Checkpoint), origin) : null;

    /// <summary>The signed note of the checkpoint last published, or null before the first.</summary>
    /// <exception cref="RecordException">It does not hold.</exception>
    public string? ReadCheckpointNote(string origin)
    {
        if (!File.Exists(Checkpoint)) return null;
        var note = File.ReadAllText(Checkpoint);
        try
        {
            Check(note, origin);
            return note;
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{Checkpoint}: {error.Message}", error);
        }
    }

    /// <summary>Does something with files, with a refusal of the operating system put into words.</summary>
    public T Allowed<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new RecordException(RecordFault.NoPermission, $"{Root}: no permission ({error.Message})", error);
        }
    }

    private Checkpoint Check(string note, string origin)
    {
        var checkpoint = Proof.Checkpoint.Open(note, ReadPublicKey());
        return checkpoint.Origin == origin ? checkpoint : throw new FormatException($"the checkpoint is of {checkpoint.Origin} and not of {origin}");
    }

    private string ReadFormat()
    {
        try
        {
            return File.ReadAllText(Format);
        }
        catch (FileNotFoundException error)
        {
            throw new RecordException(RecordFault.NotARecord, $"{Root} is not a record: it has no file record.format", error);
        }
    }

    /// <summary>What a creation that was cut short may have left, and what needs no record: files and the keys of people.</summary>
    private bool MadeFirst(string path) =>
        path == Lock || path == PrivateKey || path == PublicKey || path == Segments || path == Files || path == People
        || path == MasterKey || IsUnfinished(path);

    /// <summary>Whether a file was being written, by somebody now or before a crash: it is then no part of the record yet.</summary>
    public static bool IsUnfinished(string path) => path.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>What it is, the origin, and a hash of both so that a changed letter is seen here and not in what follows from it.</summary>
    private static string FormatText(string origin) => CheckedText.Of($"{FormatName} {FormatVersion}", origin);
}
