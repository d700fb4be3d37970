using Rejoinder.Reading;

namespace Rejoinder.Register.Identities;

/// <summary>An entry that a name may be, and whose name it is.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Statement">Id of the statement whose words stand beside the name; null for the name alone.</param>
/// <param name="Lead">The entry, and what agrees and differs.</param>
internal sealed record FoundLead(long Party, long? Statement, Lead Lead);
