using System.Globalization;
using System.Text.RegularExpressions;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.FollowTheMoney;

/// <summary>
/// The entities of one statement: its document, its parties, where it names them, what they have to do with it, and its claims, each with who
/// says it in the same words. Whatever only people found (links, identities, evidence) is in <see cref="JudgedEntities"/>.
/// </summary>
internal sealed partial class StatementEntities(PublishedStatement statement, EntityLines lines)
{
    private readonly StatementRecord record = statement.Record;
    private readonly Addresses addresses = statement.Publisher.Addresses;
    private readonly string? issued = statement.Record.Issued is { } date && Iso().IsMatch(date) ? date : null;
    private readonly string publisher = statement.Publisher.Name;
    private readonly string title = statement.Head.Title;

    public void Write()
    {
        WriteDocument();
        foreach (var party in statement.Parties.All)
        {
            WriteParty(party);
        }

        WriteMentions();
        WriteVoices();
        for (var i = 0; i < record.Claims.Length; i++)
        {
            WriteClaim(record.Claims[i], statement.Claims[i]);
        }

        new JudgedEntities(statement, lines).Write();
    }

    private void WriteDocument()
    {
        List<(string, string?)> properties =
        [
            ("name", EntityText.OfName(title)),
            ("fileName", EntityText.OfLine(record.Source.Name)),
            ("title", EntityText.OfLine(title)),
            ("author", EntityText.OfLine(statement.Speakers)),
            ("mimeType", record.Source.MediaType.Split(';')[0].Trim()),
            ("language", EntitySchemata.LanguageOf(record.Language)),
            ("date", issued),
            ("retrievedAt", JudgementWords.Moment(record.Source.RetrievedAt)),
            ("publisher", EntityText.OfLine(publisher)),
            ("sourceUrl", addresses.Lead ? addresses.Statement(statement.Code) : null),
            ("keywords", statement.Head.Kind),
            ("notes", $"SHA-256 of the document as received: {record.Source.Sha256}"),
            .. EntityText.Pieces(record.Text).Select(p => ("bodyText", (string?)p)),
        ];
        lines.Add(statement.Code, EntitySchemata.OfDocument(record.Source.MediaType), false, [.. properties]);
    }

    // The same in every statement that names it: what one statement says of it stands with that statement.
    private void WriteParty(PublishedParty party)
    {
        var schema = EntitySchemata.Of(party);
        lines.Add(
            party.Id,
            schema,
            true,
            ("name", EntityText.OfName(party.Name)),
            ("full", schema == "Address" ? Cut(party.Name) : null),
            ("sourceUrl", party.IsOpen && addresses.Lead ? addresses.Party(party.Code) : null)
        );
    }

    private void WriteMentions()
    {
        foreach (var party in record.Parties)
        {
            var known = statement.Parties[party.Id];
            var schema = EntitySchemata.Of(known);
            if (party.Mentions.Length == 0)
            {
                continue;
            }

            // Of the model's things only persons and bodies can be what a mention means.
            List<(string, string?)> properties =
            [
                ("document", statement.Code),
                ("resolved", schema == "Address" ? null : known.Id),
                ("detectedSchema", schema),
                .. party.Mentions.Select(m => m.Words).Distinct(StringComparer.Ordinal).Select(w => ("name", EntityText.OfName(w))),
            ];
            lines.Add($"{statement.Code}-mention-{party.Id}", "Mention", false, [.. properties]);
            if (schema == "Address")
            {
                WriteRole($"{statement.Code}-place-{party.Id}", known, "place named", null, party.Mentions[0]);
            }
        }
    }

    private void WriteVoices()
    {
        for (var i = 0; i < record.Declarants.Length; i++)
        {
            var (party, voice) = (statement.Parties.Declarant(i), record.Declarants[i]);
            WriteRole(Id("declarant", i), party, "makes the statement", voice.Role, voice.Quote);
            WriteMembership(Id("declarant-of", i), party, voice.Organisation, voice.Role);
        }

        for (var i = 0; i < record.Signatories.Length; i++)
        {
            var (party, voice) = (statement.Parties.Signatory(i), record.Signatories[i]);
            var role = voice.Signs == Signs.This ? "signs the statement" : "signs the statement that is answered, as listed";
            WriteRole(Id("signatory", i), party, role, voice.Role, voice.Quote, voice.Signs == Signs.This);
            WriteMembership(Id("signatory-of", i), party, voice.Organisation, voice.Role);
            WriteMembership(Id("signatory-group", i), party, voice.Group, voice.Role);
        }

        for (var i = 0; i < record.Addressees.Length; i++)
        {
            WriteRole(
                Id("addressee", i),
                statement.Parties.Addressee(i),
                "is addressed by the statement",
                null,
                record.Addressees[i].Quote
            );
        }
    }

    private void WriteRole(string id, PublishedParty party, string role, string? office, Quote words, bool isOfThis = true) =>
        lines.Add(
            id,
            "Documentation",
            false,
            ("document", statement.Code),
            ("entity", party.Id),
            ("role", EntityText.OfLine(role)),
            // When the others signed, their own statement says.
            ("date", isOfThis ? issued : null),
            ("summary", EntityText.OfText(office)),
            ("description", EntityText.OfText(words.Words)),
            ("publisher", EntityText.OfLine(publisher))
        );

    private void WriteMembership(string id, PublishedParty member, string? body, string? role)
    {
        if (member.Kind == PartyKind.Place || statement.Parties.Body(body) is not { } organisation || organisation.Id == member.Id)
        {
            return;
        }

        WriteParty(organisation);
        lines.Add(
            id,
            "Membership",
            false,
            ("member", member.Id),
            ("organization", organisation.Id),
            ("role", EntityText.OfLine(role)),
            ("date", issued),
            ("summary", EntityText.OfText($"As “{title}” lists them")),
            ("proof", statement.Code),
            ("publisher", EntityText.OfLine(publisher))
        );
    }

    private void WriteClaim(Claim claim, Register.Claims.KeptClaim kept)
    {
        var number = PublishedStatement.NumberOf(kept.Code).ToString(CultureInfo.InvariantCulture);
        List<(string, string?)> properties =
        [
            ("name", EntityText.OfName($"Claim {number} of “{title}”")),
            ("description", EntityText.OfText($"{statement.SpeakerOf(kept)}: “{claim.Quote.Words}”")),
            ("keywords", "claim"),
            ("keywords", ClaimWords.Of(claim.Kind).Label.ToLowerInvariant()),
            ("proof", statement.Code),
            ("publisher", EntityText.OfLine(publisher)),
            ("sourceUrl", addresses.Lead ? addresses.Claim(kept.Code) : null),
            .. claim.About.Select(a => ("entity", (string?)statement.Parties[a].Id)).Distinct(),
            .. statement.Replies[kept.Code].Select(r => ("notes", EntityText.OfText(JudgementWords.Of(r)))),
            .. statement.Findings[kept.Code].Select(f => ("notes", EntityText.OfText(JudgementWords.Of(f, statement.Publisher)))),
        ];
        lines.Add(kept.Code, "Note", false, [.. properties]);
    }

    private string Id(string part, int index) => string.Create(CultureInfo.InvariantCulture, $"{statement.Code}-{part}-{index + 1}");

    private static string Cut(string address) => address.Length <= 250 ? address : address[..250];

    [GeneratedRegex(@"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
