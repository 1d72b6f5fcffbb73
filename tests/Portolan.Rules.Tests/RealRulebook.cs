using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests;

/// <summary>The rulebook of the project, read once.</summary>
internal static class RealRulebook
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "rulebook");

    private static readonly Lazy<Rulebook> Read = new(() => RulebookReader.Read(Folder));

    public static Rulebook Instance => Read.Value;
}
