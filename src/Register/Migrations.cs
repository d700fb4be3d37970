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

    /// <summary>Whether all scripts have run.</summary>
    /// <exception cref="RegisterException">One ran that this version does not know: the register is of a newer one.</exception>
    public static bool AreCurrent(DbConnection connection, string table, IReadOnlyList<SqlScript> scripts, string shown)
    {
        var run = connection.Query<string>($"SELECT scriptname FROM {table}").ToHashSet(StringComparer.Ordinal);
        return run.Except(scripts.Select(s => s.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new RegisterException(
                ProblemKind.Store,
                $"The register {shown} was written by a newer version of Rejoinder (it has {unknown}). Nothing was changed. Use that version, or restore a backup from before."
            )
            : scripts.All(s => run.Contains(s.Name));
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
