using Xunit;

namespace Rejoinder.Register.Similar.Tests;

public sealed class PorterStemTests
{
    // Made by SQLite 3.40: fts5 (tokenize = 'porter unicode61 remove_diacritics 2'), read back from fts5vocab.
    private const string Stems = """
        caresses:caress ponies:poni ties:ti caress:caress cats:cat feed:feed agreed:agre plastered:plaster bled:bled motoring:motor sing:sing
        conflated:conflat troubled:troubl sized:size hopping:hop tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail filing:file
        happy:happi sky:sky relational:relat conditional:condit rational:ration valenci:valenc hesitanci:hesit digitizer:digit conformabli:conform
        radicalli:radic differentli:differ vileli:vile analogousli:analog vietnamization:vietnam predication:predic operator:oper
        feudalism:feudal decisiveness:decis hopefulness:hope callousness:callous formaliti:formal sensitiviti:sensit sensibiliti:sensibl
        triplicate:triplic formative:form formalize:formal electriciti:electr electrical:electr hopeful:hope goodness:good revival:reviv
        allowance:allow inference:infer airliner:airlin gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit
        replacement:replac adjustment:adjust dependent:depend adoption:adopt homologou:homolog communism:commun activate:activ
        angulariti:angular homologous:homolog effective:effect bowdlerize:bowdler probate:probat rate:rate cease:ceas controll:control roll:roll
        ied:i ing:ing ies:ie eed:e sses:sse es:es us:us yes:ye by:by dying:dy syzygy:syzygi 2024:2024 23s:23 x:x naïve:naiv zürich:zurich
        işık:isık geology:geologi apologies:apolog generalizations:gener immigrants:immigr immigration:immigr universities:univers
        organizations:organ ee:ee yyy:yyi abilities:abil
        """;

    public static TheoryData<string, string> Table
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var pair in Stems.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                rows.Add(pair.Split(':')[0], pair.Split(':')[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void AWordHasTheStemThatSqliteGivesIt(string word, string stem) => Assert.Equal([stem], ClaimTerms.Of(word).Stems);

    [Theory]
    [InlineData("The mayor's \"23,5\" e-mails\nwere…", "the mayor s 23 5 e mails were")]
    [InlineData("Ångström — café", "angstrom cafe")]
    [InlineData("…!?", "")]
    [InlineData("Bjørn e\u0301te\u0301", "bjørn ete")]
    public void WordsAreCutAsTheFullTextSearchCutsThem(string text, string words) =>
        Assert.Equal(words, string.Join(' ', ClaimTerms.Of(text).Words));
}
