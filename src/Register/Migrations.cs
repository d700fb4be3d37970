using System.Data.Common;
using System.Reflection;
using Dapper;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace Rejoinder.Register;

/// <summary>The scripts that make a register what this version needs, in order. DbUp runs them and keeps which have run.</summary>
internal static class Migrations
{
    /// <summary>All scripts of a database: those for both, and its own.</summary>
    /// <param name="database"><c>sqlite</c> or <c>postgres</c>.</param>
    public static IReadOnlyList<SqlScript> Of(string database)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
                .Where(n => !n.Contains('/') || n.StartsWith(database + "/", StringComparison.Ordinal))
                .Select(n => new SqlScript(n[(n.IndexOf('/', StringComparison.Ordinal) + 1)..], Text(assembly, n)))
                .OrderBy(s => s.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What has run, of what there is.</summary>
    public static MigrationState State(DbConnection connection, string table, IReadOnlyList<SqlScript> scripts)
    {
        var run = connection.Query<string>($"SELECT scriptname FROM {table}").ToHashSet(StringComparer.Ordinal);
        if (run.Except(scripts.Select(s => s.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return new MigrationState(false, unknown);
        }

        return new MigrationState(scripts.All(s => run.Contains(s.Name)), null);
    }

    /// <summary>Runs what has not run yet, all in one transaction.</summary>
    /// <exception cref="RegisterException">A script fails: nothing was changed.</exception>
    public static void Run(UpgradeEngineBuilder builder, IReadOnlyList<SqlScript> scripts, string id, string blob)
    {
        var result = builder
            .WithScripts(scripts)
            .WithVariable("id", id)
            .WithVariable("blob", blob)
            .WithTransaction()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Where a register stands.</summary>
/// <param name="IsCurrent">It has all scripts.</param>
/// <param name="Unknown">A script that ran and that this version does not know: the register is of a newer one. Null where there is none.</param>
internal sealed record MigrationState(bool IsCurrent, string? Unknown);
