namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Whether files hold to the official schemas of Popolo, which are of JSON Schema's third draft: Debian's validator knows it.</summary>
internal static class PopoloCheck
{
    private const string Here = "http://www.popoloproject.com/schemas/";

    /// <summary>Validates files all at once.</summary>
    /// <returns>0 where all hold, and what the validator said.</returns>
    public static (int Code, string Said) Validate(IEnumerable<(string File, byte[] Bytes)> files)
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-popolo-").FullName;
        try
        {
            List<string> arguments = ["-V", "Draft3Validator"];
            foreach (var (file, bytes) in files)
            {
                var path = Path.Combine(folder, "instance-" + file);
                File.WriteAllBytes(path, bytes);
                arguments.AddRange("-i", path);
            }

            return OtherPrograms.Run("/usr/bin/jsonschema", "python3-jsonschema", [.. arguments, Whole(folder)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The schemas refer to each other by addresses on the web; here they lie beside each other.
    private static string Whole(string folder)
    {
        var schemas = new Uri(folder + "/").AbsoluteUri;
        foreach (var path in Directory.GetFiles(Path.Combine(NodeClients.Standards, "popolo", "schemas")))
        {
            File.WriteAllText(
                Path.Combine(folder, Path.GetFileName(path)),
                File.ReadAllText(path).Replace(Here, schemas, StringComparison.Ordinal)
            );
        }

        string List(string name, string schema) =>
            $"\"{name}\":{{\"type\":\"array\",\"required\":true,\"items\":{{\"$ref\":\"{schemas}{schema}.json#\"}}}}";
        var lists = $"{List("persons", "person")},{List("organizations", "organization")},{List("memberships", "membership")}";
        var whole = Path.Combine(folder, "whole.json");
        File.WriteAllText(whole, $"{{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{{{lists}}}}}");
        return whole;
    }
}
