using System.Runtime.CompilerServices;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Portolan.Web;

namespace Portolan.Desks.Register;

/// <summary>
/// The register while it is served: snapshots are read once and again when a file comes or changes, by an import here or by the command. Safe
/// for use by several threads.
/// </summary>
/// <param name="dataFolder">The user's own data, or null for the default place.</param>
internal sealed class RegisterRoom(string? dataFolder)
{
    private readonly SemaphoreSlim importing = new(1);
    private readonly Lock gate = new();
    private readonly ConditionalWeakTable<RegisterSnapshot, RegisterReading> readings = [];
    private (string Stamp, RegisterLibrary Library)? kept;

    /// <summary>The snapshots at hand: the same library for as long as no file comes, goes or changes.</summary>
    public RegisterLibrary Library
    {
        get
        {
            lock (this.gate)
            {
                var stamp = RoomState.StampOf(RegisterFolders.All(dataFolder));
                if (this.kept is not { } held || held.Stamp != stamp) this.kept = held = (stamp, RegisterFolders.Open(dataFolder));
                return held.Library;
            }
        }
    }

    /// <summary>The newest snapshot of CASPS that was known on a day, ready to be searched.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public RegisterReading Read(DateOnly? known) => this.readings.GetValue(RegisterOfDay.FromLibrary(Library, known), snapshot => new RegisterReading(snapshot));

    /// <summary>Takes over a file, one at a time; nothing is kept of one that is refused.</summary>
    /// <param name="content">The bytes, from the beginning.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="date">The day on which it was taken, or null to read it from the name or the rows.</param>
    /// <exception cref="CommandException">The date does not go with the file.</exception>
    /// <exception cref="Portolan.Formats.InputException">The content cannot be used.</exception>
    public async Task<RegisterSnapshot> ImportAsync(Stream content, string name, DateOnly? date)
    {
        await this.importing.WaitAsync();
        try
        {
            return await Task.Run(() => RegisterImport.Run(content, name, date, RegisterFolders.Own(dataFolder)).Snapshot);
        }
        finally
        {
            this.importing.Release();
        }
    }
}
