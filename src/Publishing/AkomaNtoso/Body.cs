using System.Xml;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>The text: a preface up to the title, a paragraph for each block, and the signatures that it ends with as conclusions.</summary>
internal static class Body
{
    // A title further down is no title page.
    private const int MostOfPreface = 6;

    public static void Write(XmlWriter xml, PublishedStatement statement, References references)
    {
        var blocks = TextBlocks.Of(new DossierView(statement.Record));
        var title = blocks.FindIndex(b => b.Style == "title");
        var preface = title is >= 0 and < MostOfPreface && title + 1 < blocks.Count ? title + 1 : 0;
        var conclusions = blocks.Count;
        while (conclusions > preface + 1 && blocks[conclusions - 1].Style == TextBlocks.Signature)
        {
            conclusions--;
        }

        var text = new MarkedXml(xml, statement, references);
        if (preface > 0)
        {
            Part("preface", 0, preface);
        }

        xml.Begin("mainBody");
        xml.Line();
        for (var i = preface; i < conclusions; i++)
        {
            xml.Begin("paragraph", ("eId", Id(i)));
            xml.Begin("content");
            xml.Begin("p");
            text.Write(blocks[i].Span);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.Line();
        }

        if (preface == conclusions)
        {
            // A text without words still has a body.
            xml.Begin("p");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Line();
        if (conclusions < blocks.Count)
        {
            Part("conclusions", conclusions, blocks.Count);
        }

        void Part(string name, int from, int to)
        {
            xml.Begin(name);
            xml.Line();
            for (var i = from; i < to; i++)
            {
                xml.Begin("p", ("eId", Id(i)));
                if (blocks[i].Style == "title")
                {
                    xml.Begin("docTitle");
                    text.Write(blocks[i].Span);
                    xml.WriteEndElement();
                }
                else
                {
                    text.Write(blocks[i].Span);
                }

                xml.WriteEndElement();
                xml.Line();
            }

            xml.WriteEndElement();
            xml.Line();
        }

        static string Id(int block) => FormattableString.Invariant($"para_{block + 1}");
    }
}
