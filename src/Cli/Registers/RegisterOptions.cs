using System.CommandLine;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Cli.Registers;

/// <summary>Which register a verb works on, and who works: the options that the register's verbs share.</summary>
internal sealed class RegisterOptions
{
    private readonly Option<string?> register = new("--register")
    {
        Description = "The register: a file, or postgres://…; without it $REJOINDER_REGISTER, else the one in your data folder.",
        HelpName = "PATH|postgres://…",
    };

    private readonly Option<string?> name = new("--as")
    {
        Description = "Who does it: the name of an account; the name you are logged in with where it is not given.",
        HelpName = "NAME",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="writes">It changes the register: who does it matters.</param>
    public void AddTo(Command command, bool writes = false)
    {
        command.Options.Add(register);
        if (writes)
        {
            command.Options.Add(name);
        }
    }

    /// <summary>The option that names the register alone, for verbs that do without one.</summary>
    public Option<string?> Place => register;

    /// <summary>The address given.</summary>
    public RegisterAddress Address(ParseResult parsed) => RegisterAddress.Parse(parsed.GetValue(register));

    /// <summary>Opens the register, which must be there.</summary>
    public Register.Register Open(ParseResult parsed)
    {
        var address = Address(parsed);
        return Register.Register.Exists(address)
            ? Register.Register.Open(address, Console.Error.WriteLine)
            : throw new RegisterException(
                ProblemKind.Request,
                $"There is no register at {address.Shown}: `rejoinder add FILE` makes one, --register names another."
            );
    }

    /// <summary>Opens the register, and makes it where it is not there.</summary>
    public Register.Register OpenOrMake(ParseResult parsed) => Register.Register.Open(Address(parsed), Console.Error.WriteLine);

    /// <summary>The account that works.</summary>
    public Account Acting(ParseResult parsed, Register.Register opened) =>
        opened.Accounts.Acting(parsed.GetValue(name) is { Length: > 0 } given ? given : Environment.UserName);

    /// <summary>Runs a verb; what a person must know is told in a line.</summary>
    public static int Run(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (RegisterException problem)
        {
            return Complaint.Nothing(problem.Message);
        }
    }
}
