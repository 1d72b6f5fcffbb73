using System.Security.Cryptography;
using System.Text;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Record.Tests.Privacy;

/// <summary>The process that the tests kill: it makes, rotates and destroys keys without end and says what it is about to do and has done.</summary>
internal static class KilledKeyHolder
{
    public const string Verb = "hold-keys-until-killed";

    public static async Task<int> Run(string folder)
    {
        using var output = Console.OpenStandardOutput();
        using var keys = new FolderPersonKeys(folder);
        while (true)
        {
            var (kept, forgotten) = (PersonId.New(), PersonId.New());
            foreach (var person in (PersonId[])[kept, forgotten])
            {
                await keys.CreateAsync(person);
                Say($"made {person} {await Digest(keys, person)}");
            }
            await keys.RotateMasterKeyAsync();
            Say($"destroying {forgotten} -");
            await keys.DestroyAsync(forgotten);
            Say($"destroyed {forgotten} -");
        }

        void Say(string line) => output.Write(Encoding.ASCII.GetBytes(line + "\n"));
    }

    /// <summary>What tells two keys apart without saying either.</summary>
    public static async Task<string> Digest(FolderPersonKeys keys, PersonId person)
    {
        using var key = await keys.GetAsync(person);
        return key is null ? "" : Convert.ToHexString(SHA256.HashData(key.Bytes));
    }
}
