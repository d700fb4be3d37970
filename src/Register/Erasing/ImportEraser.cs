using System.Text.Json;
using Rejoinder.Register.Imports;

namespace Rejoinder.Register.Erasing;

/// <summary>Takes a person's name out of what was taken in from others: reviews, what they were before, and what was told of runs.</summary>
internal static class ImportEraser
{
    /// <summary>Blackens a name; a review that has it is not brought back by an import.</summary>
    public static void Name(Session s, Blackening names)
    {
        foreach (var review in ReviewRows.All(s))
        {
            var json = JsonSerializer.Serialize(review.Review, ImportRows.Json);
            if (names.InJson(json) is var black && black != json)
            {
                ReviewRows.Update(s, review.Id, JsonSerializer.Deserialize<Reviews.NewReview>(black)!);
                // An address may carry a name that its words no longer do.
                s.Execute("UPDATE review SET erased_at = @now, address = NULL WHERE id = @Id", new { now = s.Now, review.Id });
            }
        }

        Column(s, "import_item", "before_value", names);
        Column(s, "import_run", "told", names);
        Column(s, "import_run", "stayed_told", names);
        foreach (var (id, name) in s.Query<(long, string)>("SELECT id, name FROM import_run").ToList())
        {
            if (names.Text(name) is var black && black != name)
            {
                s.Execute("UPDATE import_run SET name = @black WHERE id = @id", new { black, id });
            }
        }
    }

    private static void Column(Session s, string table, string column, Blackening names)
    {
        foreach (var (id, json) in s.Query<(long, string)>($"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").ToList())
        {
            if (names.InJson(json) is var black && black != json)
            {
                s.Execute($"UPDATE {table} SET {column} = @black WHERE id = @id", new { black, id });
            }
        }
    }
}
