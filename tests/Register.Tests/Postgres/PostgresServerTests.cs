using Xunit;

namespace Rejoinder.Register.Tests.Postgres;

/// <summary>The server that the other tests stand on.</summary>
public sealed class PostgresServerTests
{
    [Fact]
    public void WhatWasCommittedOutlivesAKilledServer()
    {
        using var server = PostgresServer.Start();
        var address = RegisterAddress.Parse(server.NewDatabase(), Path.GetTempPath());
        Register.Open(address).Dispose();
        server.KillDash9();
        Assert.Throws<RegisterException>(() => Register.Exists(address));

        server.Restart();

        Assert.True(Register.Exists(address));
        Assert.Contains("not properly shut down", server.Log(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheServerChecksItsPagesAndSortsByBytes()
    {
        using var place = TestRegister.New("postgres");
        Assert.Equal(["on"], place.Texts("SHOW data_checksums"));
        Assert.Equal(["UTF8"], place.Texts("SHOW server_encoding"));
        Assert.Equal(["C"], place.Texts("SELECT datcollate::text FROM pg_database WHERE datname = current_database()"));
    }
}
