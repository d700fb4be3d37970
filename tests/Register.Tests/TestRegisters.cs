using Rejoinder.Register.Tests;
using Rejoinder.Register.Tests.Postgres;
using Xunit;

[assembly: AssemblyFixture(typeof(TestRegisters))]

namespace Rejoinder.Register.Tests;

/// <summary>The kinds of register that a test runs on, and the one PostgreSQL server of a test run, started when the first test needs it.</summary>
public sealed class TestRegisters : IDisposable
{
    // Without fsync: what a process wrote outlives its death without it, and no test cuts the power.
    private static readonly Lazy<PostgresServer> Shared = new(() => PostgresServer.Start("fsync=off"));

    /// <summary>For a theory that must hold on both: <c>[MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]</c>.</summary>
    public static TheoryData<string> Each => ["sqlite", "postgres"];

    internal static PostgresServer Server => Shared.Value;

    public void Dispose()
    {
        if (Shared.IsValueCreated)
        {
            Shared.Value.Dispose();
        }
    }
}
