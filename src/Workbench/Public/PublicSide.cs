using Microsoft.AspNetCore.Http;
using Rejoinder.Publishing;

namespace Rejoinder.Workbench.Public;

/// <summary>Who publishes, with addresses that lead: where nobody set where the public side is found, to where it was asked.</summary>
internal static class PublicSide
{
    public static string Root(HttpRequest request, Register.Register register) =>
        register.Settings.Get().PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}";

    public static Publisher Publisher(HttpRequest request, Register.Register register) =>
        Publishing.Publisher.Of(register, Addresses.OfDesk(Root(request, register)));
}
