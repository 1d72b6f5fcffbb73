using Portolan.Record.Folds;

namespace Portolan.Recording;

/// <summary>
/// What folds came to, kept until the record has grown: for a server, whose pages ask the same folds again and again. States are read and never changed,
/// so that several requests share them. Safe for use by several threads.
/// </summary>
internal sealed class KeptFolds
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Fold, int Version), (string Root, object Folded)> kept = [];

    /// <summary>What a fold comes to.</summary>
    /// <param name="fold">The fold.</param>
    /// <param name="head">How many entries the record has.</param>
    /// <param name="root">The root of the tree over them, by which records of the same length are told apart.</param>
    /// <param name="run">Runs the fold over the record.</param>
    public async Task<Folded<TState>> OfAsync<TState>(IFold<TState> fold, long head, string root, Func<Task<Folded<TState>>> run)
    {
        var key = (fold.Name, fold.Version);
        lock (this.gate)
        {
            if (this.kept.TryGetValue(key, out var found) && found.Root == root) return (Folded<TState>)found.Folded;
        }
        var folded = await run();
        // The record may have grown meanwhile: then the root is not that of the state.
        if (folded.Entries != head) return folded;
        lock (this.gate) this.kept[key] = (root, folded);
        return folded;
    }
}
