using System.Globalization;
using Rejoinder.Register.Tests.Crashes;
using Xunit;

namespace Rejoinder.Register.Tests.Imports;

/// <summary>The program is killed with SIGKILL while it takes a file in; the same file again goes on, with nothing twice and nothing lost.</summary>
public sealed class ImportCrashTests
{
    private const int Reviews = 3_000;
    private const int Lines = Reviews / 500;

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AFileGoesOnAfterAKill(string kind)
    {
        using var place = TestRegister.New(kind);
        var file = Path.Combine(place.Folder, "reviews.json");
        File.WriteAllLines(
            file,
            Enumerable.Range(0, Reviews).Select(i => Taking.Review($"Claim {i}.", url: $"https://checks.example/{i}"))
        );
        var random = new Random(Crash.Seed);
        var told = 0L;
        for (var round = 0; round < 2; round++)
        {
            using var program = RejoinderProgram.Start(place.Folder, "import", file, "--register", place.Address.Place);
            Crash.At(random, Lines).Wait(program, program.KillDash9);
            told = Math.Max(told, program.End().Lines.Select(TakenOf).DefaultIfEmpty(0).Max());
            Assert.InRange(Count(place), told, Reviews);
        }

        using var last = RejoinderProgram.Start(place.Folder, "import", file, "--register", place.Address.Place);
        Assert.True(last.End().ExitCode == 0, $"REJOINDER_CRASH_SEED={Crash.Seed}: {last.Errors}");
        Assert.Equal(Reviews, Count(place));
        using var register = place.Open();
        var run = Assert.Single(register.Imports.List());
        Assert.Equal((Reviews, 0, 0, 0), run.Counts());
        Assert.Equal(Reviews, register.Imports.Undo(run.Code, register.Accounts.Acting("Root")).Gone);
        Assert.Equal(0, Count(place));
    }

    private static long Count(TestRegister place)
    {
        // It may have been killed before there was a register.
        place.Open().Dispose();
        var items = place.Texts("SELECT subject FROM import_item WHERE state = 'standing' ORDER BY subject");
        Assert.Equal(items, place.Texts("SELECT code FROM review ORDER BY code"));
        return items.Count;
    }

    private static long TakenOf(string line) => long.Parse(line.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
