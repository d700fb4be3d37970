using Xunit;

namespace Rejoinder.Reading.Tests.Figures;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("On 5 May 2021 we met.", "5 May 2021", "2021-05-05")]
    [InlineData("On May 5th, 2021, we met.", "May 5th, 2021", "2021-05-05")]
    [InlineData("On Wednesday, 5 May 2021, we met.", "Wednesday, 5 May 2021", "2021-05-05")]
    [InlineData("On the 5th of May 2021 we met.", "5th of May 2021", "2021-05-05")]
    [InlineData("It happened (23.04.17) again.", "23.04.17", "2017-04-23")]
    [InlineData("On 3.5.2020 we met.", "3.5.2020", "2020-05-03")]
    [InlineData("On 2021-05-05 we met.", "2021-05-05", "2021-05-05")]
    [InlineData("On 06/21/2022 we met.", "06/21/2022", "2022-06-21")]
    [InlineData("On 06/07/2022 we met.", "06/07/2022", null)]
    [InlineData("In May 2021 we met.", "May 2021", "2021-05")]
    [InlineData("In March of 1876 we met.", "March of 1876", "1876-03")]
    [InlineData("In 2021 we met.", "2021", "2021")]
    [InlineData("In the 1990s we met.", "1990s", "1990/1999")]
    [InlineData("Over 2014-2016 it fell.", "2014-2016", "2014/2016")]
    [InlineData("In 2019/20 it fell.", "2019/20", "2019/2020")]
    [InlineData("We meet May 5-7, 2020, there.", "May 5-7, 2020", "2020-05-05/2020-05-07")]
    [InlineData("We meet on 5–7 May 2020 there.", "5–7 May 2020", "2020-05-05/2020-05-07")]
    [InlineData("We meet 30 November – 3 December 2021 there.", "30 November – 3 December 2021", "2021-11-30/2021-12-03")]
    [InlineData("Am 5. Mai 2021 trafen wir uns.", "5. Mai 2021", "2021-05-05")]
    [InlineData("Le 1er janvier 2021 à Lyon.", "1er janvier 2021", "2021-01-01")]
    [InlineData("El 9 de marzo de 2021 en Lugo.", "9 de marzo de 2021", "2021-03-09")]
    [InlineData("Встреча 5 мая 2021 года.", "5 мая 2021", "2021-05-05")]
    [InlineData("会议于 2021年9月9日举行", "2021年9月9日", "2021-09-09")]
    [InlineData("Early 2021 was cold.", "Early 2021", "2021")]
    [InlineData("It was built in the first half of 2026.", "first half of 2026", "2026-01/2026-06")]
    [InlineData("From ’09 on it fell.", "’09", "2009")]
    [InlineData(
        "Done this tenth day of September, in the year of our Lord two thousand twenty-five.",
        "tenth day of September, in the year of our Lord two thousand twenty-five",
        "2025-09-10"
    )]
    public void ADateIsFoundAndSaidInIso(string text, string quote, string? iso)
    {
        var document = FigureSamples.Document(text);
        var date = Assert.Single(FigureSamples.Dates(text));
        Assert.Equal((quote, iso), (date.Span.Of(document.Text), date.Iso));
    }

    [Theory]
    [InlineData("On October 7 we met.", "2024-02-05", "2024-10-07")]
    [InlineData("On October 8th and 9th of last year we met.", "2024-02-05", "2023-10-08/2023-10-09")]
    [InlineData("Last October we met.", "2024-02-05", "2023-10")]
    [InlineData("We met in March.", "2024-02-05", "2024-03")]
    [InlineData("We met in March.", null, null)]
    [InlineData("We met on Thursday.", "2024-02-05", null)]
    public void WithoutAYearTheYearOfIssueCounts(string text, string? issued, string? iso) =>
        Assert.Equal(iso, Assert.Single(FigureSamples.Dates(text, issued)).Iso);

    [Theory]
    [InlineData("You may march on, and may 5 people follow.")]
    [InlineData("Version 12.10.2 and 1.10.12 of it, at 10:30.")]
    [InlineData("See https://example.org/2021/05/05/page and page@2021.example.org now.")]
    [InlineData("More than 2000 people and 1500 houses.")]
    [InlineData("Resolution 1973 and the Act of 1962.")]
    [InlineData("It cost $2000 then.")]
    [InlineData("The April Fund and Black Friday.")]
    [InlineData("On 31.13.2020 or 2020-13-45 nothing was.")]
    public void WhatIsNoDateIsLeft(string text) => Assert.Empty(FigureSamples.Dates(text));
}
