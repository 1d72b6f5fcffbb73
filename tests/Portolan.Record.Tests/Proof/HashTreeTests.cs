using Portolan.Record.Proof;

namespace Portolan.Record.Tests.Proof;

public class HashTreeTests
{
    /// <summary>The leaves that the reference implementations of Certificate Transparency test with.</summary>
    private static readonly string[] PublishedLeaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] PublishedRoots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_roots_are_the_published_ones()
    {
        TreeHasher.Empty.ShouldBe(Hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        var (tree, range) = (new HashTree(), new CompactRange());
        foreach (var (leaf, root) in PublishedLeaves.Zip(PublishedRoots))
        {
            var hash = TreeHasher.Leaf(Convert.FromHexString(leaf));
            tree.Append(hash);
            range.Append(hash);
            tree.Root(tree.Size).ShouldBe(Hash(root));
            range.Root.ShouldBe(Hash(root));
        }
    }

    [Theory]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void The_inclusion_proofs_are_the_published_ones(int index, int size, string path)
    {
        var proof = Published().ProveInclusion(index, size);
        proof.Path.ShouldBe(path.Split(' ').Select(Hash));
        proof.Verify(TreeHasher.Leaf(Convert.FromHexString(PublishedLeaves[index])), Hash(PublishedRoots[size - 1])).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void The_consistency_proofs_are_the_published_ones(int oldSize, int newSize, string path)
    {
        var proof = Published().ProveConsistency(oldSize, newSize);
        proof.Path.ShouldBe(path.Split(' ').Select(Hash));
        proof.Verify(Hash(PublishedRoots[oldSize - 1]), Hash(PublishedRoots[newSize - 1])).ShouldBeTrue();
    }

    [Fact]
    public void Every_proof_of_every_small_tree_holds_by_the_second_verifier_and_fails_once_anything_is_changed()
    {
        const int Largest = 40;
        var (tree, leaves) = Grow(Largest, null);
        var stranger = TreeHasher.Leaf("stranger"u8);
        for (var size = 1; size <= Largest; size++)
        {
            var root = tree.Root(size);
            Bytes(root).ShouldBe(ReferenceTree.Root([.. leaves.Take(size)]));
            for (var index = 0; index < size; index++)
            {
                var proof = tree.ProveInclusion(index, size);
                var path = new Queue<byte[]>(proof.Path.Select(Bytes));
                ReferenceTree.RootFromInclusion(index, size, leaves[index], path).ShouldBe(Bytes(root));
                path.ShouldBeEmpty();
                var leaf = new TreeHash(leaves[index]);
                proof.Verify(leaf, root).ShouldBeTrue();
                proof.Verify(stranger, root).ShouldBeFalse();
                proof.Verify(leaf, stranger).ShouldBeFalse();
                (proof with { Index = index + 1 }).Verify(leaf, root).ShouldBeFalse();
                foreach (var other in Spoilt(proof.Path, stranger)) (proof with { Path = other }).Verify(leaf, root).ShouldBeFalse();
            }
            for (var oldSize = 1; oldSize <= size; oldSize++)
            {
                var oldRoot = tree.Root(oldSize);
                var proof = tree.ProveConsistency(oldSize, size);
                var path = new Queue<byte[]>(proof.Path.Select(Bytes));
                var roots = ReferenceTree.RootsFromConsistency(oldSize, size, true, Bytes(oldRoot), path);
                roots!.Value.Old.ShouldBe(Bytes(oldRoot));
                roots.Value.New.ShouldBe(Bytes(root));
                path.ShouldBeEmpty();
                proof.Verify(oldRoot, root).ShouldBeTrue();
                proof.Verify(stranger, root).ShouldBeFalse();
                proof.Verify(oldRoot, stranger).ShouldBeFalse();
                foreach (var other in Spoilt(proof.Path, stranger)) (proof with { Path = other }).Verify(oldRoot, root).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(700)]
    [InlineData(66_000)]
    public void A_tree_that_keeps_only_tiles_answers_as_one_that_keeps_every_leaf(int size)
    {
        var leaves = new List<byte[]>();
        var (whole, _) = Grow(size, null);
        var (tiled, all) = Grow(size, tile => [.. leaves.Skip((int)tile * 256).Take(256).Select(leaf => new TreeHash(leaf))]);
        leaves.AddRange(all);
        Bytes(tiled.Root(size)).ShouldBe(ReferenceTree.Root(all));
        for (var step = 1; step < size; step += 1 + size / 50)
        {
            tiled.Root(step).ShouldBe(whole.Root(step));
            tiled.ProveInclusion(step, size).Path.ShouldBe(whole.ProveInclusion(step, size).Path);
            tiled.ProveConsistency(step, size).Path.ShouldBe(whole.ProveConsistency(step, size).Path);
        }
    }

    [Fact]
    public void A_compact_range_taken_up_again_goes_on_as_if_it_had_not_been_put_down()
    {
        var (tree, leaves) = Grow(300, null);
        var range = new CompactRange(6, [tree.Root(4), TreeHasher.Node(new TreeHash(leaves[4]), new TreeHash(leaves[5]))]);
        foreach (var leaf in leaves.Skip(6)) range.Append(new TreeHash(leaf));
        range.Root.ShouldBe(tree.Root(300));
        Should.Throw<ArgumentException>(() => new CompactRange(6, [tree.Root(4)]));
    }

    internal static byte[] Bytes(TreeHash hash)
    {
        var bytes = new byte[TreeHash.Length];
        hash.CopyTo(bytes);
        return bytes;
    }

    private static (HashTree Tree, List<byte[]> Leaves) Grow(int size, Func<long, IReadOnlyList<TreeHash>>? readTile)
    {
        var (tree, leaves) = (new HashTree(readTile), new List<byte[]>());
        for (var index = 0; index < size; index++)
        {
            leaves.Add(ReferenceTree.LeafHash(BitConverter.GetBytes(index)));
            tree.Append(new TreeHash(leaves[index]));
        }
        return (tree, leaves);
    }

    private static IEnumerable<TreeHash[]> Spoilt(IReadOnlyList<TreeHash> path, TreeHash stranger)
    {
        yield return [.. path, stranger];
        yield return [stranger, .. path];
        if (path.Count > 0) yield return [.. path.Skip(1)];
        for (var index = 0; index < path.Count; index++) yield return [.. path.Take(index), stranger, .. path.Skip(index + 1)];
    }

    private static HashTree Published()
    {
        var tree = new HashTree();
        foreach (var leaf in PublishedLeaves) tree.Append(TreeHasher.Leaf(Convert.FromHexString(leaf)));
        return tree;
    }

    private static TreeHash Hash(string hexadecimal) => new(Convert.FromHexString(hexadecimal));
}
