using System.Text;

namespace Rejoinder.Register.Bench.Generating;

/// <summary>Words and names of syllables, each once, the same for the same seed.</summary>
internal sealed class MadeUpWords(int seed)
{
    private static readonly string[] Onsets =
    [
        .. "b c d f g h j k l m n p r s t v w b d f l m n p r s t br ch cr dr gr pl pr sh st th tr".Split(' '),
        "",
    ];
    private static readonly string[] Vowels = "a e i o u a e i o ea ou ai ee io".Split(' ');
    private static readonly string[] Codas = ["", "", "", "", "", "", "", "", .. "l m n r s t nd st ck".Split(' ')];
    private static readonly string[] Endings =
    [
        "",
        "",
        "",
        "",
        "",
        "",
        "s",
        "s",
        .. "ing ed er ion ment ness able al ive ous ity ate".Split(' '),
    ];

    // A letter in ten names has an accent, a few are outside the basic plane: code points are not chars.
    private static readonly (char Plain, string Accented)[] Accents =
    [
        ('a', "á"),
        ('e', "é"),
        ('o', "ö"),
        ('u', "ü"),
        ('n', "ñ"),
        ('s', "š"),
    ];

    private readonly Random random = new(seed);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    /// <summary>A lower-case word of one to three syllables and perhaps an ending.</summary>
    public string Word() => Once(() => Syllables(1 + random.Next(3)) + Endings[random.Next(Endings.Length)]);

    /// <summary>A capitalised name, in one case of ten with an accent.</summary>
    public string Name() =>
        Once(() =>
        {
            var name = Syllables(2 + random.Next(2));
            if (random.Next(10) == 0)
            {
                var (plain, accented) = Accents[random.Next(Accents.Length)];
                name = name.Replace(plain.ToString(), accented, StringComparison.Ordinal);
            }

            return Capitalised(name);
        });

    public static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Once(Func<string> make)
    {
        while (true)
        {
            var word = make();
            if (word.Length > 2 && made.Add(word))
            {
                return word;
            }
        }
    }

    private string Syllables(int count)
    {
        var word = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            word.Append(Onsets[random.Next(Onsets.Length)])
                .Append(Vowels[random.Next(Vowels.Length)])
                .Append(Codas[random.Next(Codas.Length)]);
        }

        return word.ToString();
    }
}
