using System.Text.Json;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Settings;

/// <summary>The desk's settings. Thread-safe.</summary>
public sealed class SettingBook
{
    private const string Setting = "desk";

    private readonly Register register;

    internal SettingBook(Register register) => this.register = register;

    /// <summary>The settings.</summary>
    public DeskSettings Get() => register.Read(Read);

    /// <summary>Sets them.</summary>
    /// <param name="settings">The settings; their own revision does not matter.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who sets them.</param>
    /// <exception cref="RegisterException">One of them cannot be, somebody changed them since, or <paramref name="by"/> is no administrator.</exception>
    public void Set(DeskSettings settings, int revision, Account by)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Roles.Need(by, Role.Administrator, "change the settings");
        settings = Checked(settings);
        register.Write(
            by,
            s =>
            {
                Revisions.Need(Read(s).Revision == revision ? 1 : 0, "settings of", "the desk");
                s.Execute(
                    "INSERT INTO setting (name, value) VALUES (@Setting, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    new { Setting, value = JsonSerializer.Serialize(settings with { Revision = revision + 1 }) }
                );
                s.Deed("settings-changed", "register");
                return true;
            }
        );
    }

    private static DeskSettings Read(Session s) =>
        s.First<string>("SELECT value FROM setting WHERE name = @Setting", new { Setting }) is { } json
            ? JsonSerializer.Deserialize<DeskSettings>(json)!
            : DeskSettings.Usual;

    private static DeskSettings Checked(DeskSettings settings)
    {
        var name = settings.DeskName.Trim();
        var address = string.IsNullOrWhiteSpace(settings.PublicAddress) ? null : settings.PublicAddress.Trim();
        var problem =
            name.Length is 0 or > 100 || name.Any(char.IsControl) ? "A desk needs a name of 1 to 100 characters in one line."
            : settings.ReplyDays is < 1 or > 365 ? "Those who are accused have 1 to 365 days to answer."
            : address is not null && !IsAddress(address) ? $"“{address}” is no address: one begins with https:// or http:// and has a host."
            : null;
        return problem is null
            ? settings with
            {
                DeskName = name,
                PublicAddress = address,
            }
            : throw new RegisterException(ProblemKind.Request, problem);
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", Host.Length: > 0 };
}
