using System.Text;
using Rejoinder.Naming.Rosters;
using Xunit;

namespace Rejoinder.Naming.Tests.Rosters;

public sealed class RosterImportTests
{
    [Fact]
    public void ColumnsOfACsvFileAreFoundByTheirHeaders()
    {
        var import = Read(
            "number;full name;nationality;party;aka\n7;\"Dolinsky, Marek\";Slovakia;Blue;M. Dolinsky|Mark Dolinsky\n8;;Slovakia;;\n"
        );

        var entry = Assert.Single(import.Entries);
        Assert.Equal(("7", "Dolinsky, Marek"), (entry.Id, entry.Name));
        Assert.Equal(["M. Dolinsky", "Mark Dolinsky"], entry.Aliases);
        Assert.Equal(["Slovakia"], entry.Countries);
        Assert.Equal(new SkippedRow("line 3", "no name"), Assert.Single(import.Skipped));
    }

    [Fact]
    public void NamedColumnsAreTakenAndAMissingOneIsSaid()
    {
        Assert.Equal("Jana Dolinsky", Read("a,b\n1,Jana Dolinsky\n", new CsvColumns { Name = "b" }).Entries[0].Name);
        Assert.Contains(
            "There is no column 'c'",
            Read("a,b\n1,x\n", new CsvColumns { Name = "c" }).Skipped[0].Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FollowTheMoneyEntitiesAreReadALineAtATime()
    {
        var import = Read(
            """
            {"id":"p1","schema":"Person","properties":{"name":["Marek Dolinsky"],"alias":["M. D."],"country":["sk"],"birthDate":["1961"]}}
            {"id":"x","schema":"Ownership","properties":{}}
            not json
            """
        );

        Assert.Equal("followthemoney", import.Format);
        Assert.Equal(("Marek Dolinsky", "1961"), (import.Entries[0].Name, import.Entries[0].BirthDate));
        Assert.Equal(2, import.Skipped.Count);
    }

    [Fact]
    public void PopoloMembershipsGiveGroupsAndDatesInOffice()
    {
        var import = Read(
            """
            {"persons":[{"id":"p1","name":"Elin Sundqvist","other_names":[{"name":"E. Sundqvist"}]}],
             "organizations":[{"id":"o1","name":"Green League"}],
             "memberships":[{"person_id":"p1","on_behalf_of_id":"o1","start_date":"2019-05","end_date":"2023"}]}
            """
        );

        var entry = Assert.Single(import.Entries);
        Assert.Equal(["Green League"], entry.Groups);
        Assert.Equal(new Term(new DateOnly(2019, 5, 1), new DateOnly(2023, 12, 31)), Assert.Single(entry.Terms));
        Assert.True(entry.IsOutOfOffice(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void ThePublishedSanctionsFilesAreRead()
    {
        var sdn = Read(
            """
            <sdnList xmlns="urn:x"><sdnEntry><uid>5</uid><firstName>Harun</firstName><lastName>AL-BASRI</lastName><sdnType>Individual</sdnType>
            <programList><program>ABC</program></programList><akaList><aka><uid>1</uid><lastName>ABU YUSUF</lastName></aka></akaList></sdnEntry></sdnList>
            """
        );
        var csv = Read(
            "5,\"AL-BASRI, Harun\",\"individual\",\"ABC] [DEF\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1961; nationality Iraq; a.k.a. 'ABU YUSUF'.\"\n"
        );
        var un = Read(
            """
            <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>9</DATAID><FIRST_NAME>HARUN</FIRST_NAME><SECOND_NAME>AL-BASRI</SECOND_NAME>
            <NATIONALITY><VALUE>Iraq</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abu Yusuf</ALIAS_NAME></INDIVIDUAL_ALIAS>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """
        );

        Assert.Equal(("AL-BASRI, Harun", "ABU YUSUF"), (sdn.Entries[0].Name, sdn.Entries[0].Aliases[0]));
        Assert.Equal(
            ("AL-BASRI, Harun", "ABU YUSUF", "Iraq", "1961"),
            (csv.Entries[0].Name, csv.Entries[0].Aliases[0], csv.Entries[0].Countries[0], csv.Entries[0].BirthDate)
        );
        Assert.Equal(("HARUN AL-BASRI", "Abu Yusuf", "Iraq"), (un.Entries[0].Name, un.Entries[0].Aliases[0], un.Entries[0].Countries[0]));
    }

    [Fact]
    public void TheSanctionsOfficesAliasesComeFromAFileOfTheirOwn()
    {
        var list = Read("5,\"AL-BASRI, Harun\",\"individual\",\"ABC\",\"Governor\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        using var aliases = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "5,12,\"aka\",\"ABU YUSUF\",-0- \n5,13,\"fka\",\"ABU SALIM\",-0- \n9,14,\"aka\",\"NOBODY\",-0- \n5,15,\"aka\",-0- ,-0- \n\u001a\n"
            )
        );

        var import = list.WithAliases(aliases);

        Assert.Equal(["ABU YUSUF", "ABU SALIM"], import.Entries[0].Aliases);
        Assert.Equal(["Governor"], import.Entries[0].Roles);
        Assert.Equal(["aliases, line 4", "alias of 9"], import.Skipped.Select(s => s.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<sdnList><sdnEntry>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("name\n\"never closed")]
    [InlineData("[1,2]")]
    [InlineData("{\"persons\":7}")]
    public void WhatIsNoRosterIsReportedAndThrowsNothing(string file) => Assert.InRange(Read(file).Entries.Count, 0, 1);

    [Fact]
    public void ARosterIsKeptFoundAndRemoved()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var shelf = new RosterShelf(folder.FullName);
            shelf.Keep("members", Read("name\nMarek Dolinsky\n").Entries);
            shelf.Keep("members", Read("name\nMarek Dolinsky\nJana Dolinsky\n").Entries);

            Assert.False(shelf.Keep("members", Read("name\nMarek Dolinsky\nJana Dolinsky\n").Entries));
            Assert.Equal(["members"], shelf.Names);
            Assert.Equal("Jana Dolinsky", shelf.Find("members")!.Find(Name.Parse("Dolinsky Jana"))[0].Entry.Name);
            Assert.True(shelf.Remove("members"));
            Assert.Null(shelf.Find("members"));
            Assert.Null(shelf.Find("../members"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RosterImport Read(string text, CsvColumns? columns = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RosterImport.Read(stream, columns);
    }
}
