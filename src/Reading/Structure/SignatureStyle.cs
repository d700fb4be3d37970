namespace Rejoinder.Reading.Structure;

/// <summary>How the entries of one list are written; a whole list is written one way.</summary>
internal enum SignatureStyle
{
    /// <summary>"Ada Byrne, Chair, Institute of Tides", with no fixed order.</summary>
    Loose,

    /// <summary>Names of bodies, perhaps with a country.</summary>
    Bodies,

    /// <summary>"Ada Byrne (Chair, Institute of Tides)": all about the signer is in brackets.</summary>
    Brackets,

    /// <summary>"Ada Byrne, Chair, Institute of Tides, Ireland": name, role, organisation, country in this order.</summary>
    Columns,

    /// <summary>Name, country and group of a member of an assembly, also where the country is in no list.</summary>
    Seats,
}
