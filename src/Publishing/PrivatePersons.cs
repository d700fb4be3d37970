using Rejoinder.Reading;

namespace Rejoinder.Publishing;

internal static class PrivatePersons
{
    public static StatementRecord Protect(StatementRecord record) => record;
}
