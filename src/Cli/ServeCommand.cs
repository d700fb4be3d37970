using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Rejoinder.Cli.Registers;
using Rejoinder.Register;
using Rejoinder.Workbench;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder serve</c>: the workbench, where people read, check, answer and publish.</summary>
internal static class ServeCommand
{
    public static Command Create(StopSignal stop)
    {
        var listen = new Option<string[]>("--listen")
        {
            Description = "Address to listen at; loopback alone without HTTPS. May be given several times.",
            HelpName = "URL",
            DefaultValueFactory = _ => ["http://127.0.0.1:7373"],
        };
        var certificate = new Option<FileInfo?>("--certificate")
        {
            Description = "PKCS#12 file for https:// addresses.",
            HelpName = "FILE",
        };
        var password = new Option<FileInfo?>("--certificate-password-file")
        {
            Description = "File whose first line is the certificate's password.",
            HelpName = "FILE",
        };
        var proxy = new Option<bool>("--behind-proxy")
        {
            Description = "A proxy in front speaks HTTPS: allows other addresses than loopback without a certificate.",
        };
        var noLimits = new Option<bool>("--no-limits")
        {
            Description = "No limit of requests a minute: for measuring, and behind a proxy that has its own.",
        };
        var noEncoder = ReadCommand.NoEncoder();
        var command = new Command("serve", "Serves the workbench on the register: a web application for the desk and its public side.")
        {
            listen,
            certificate,
            password,
            proxy,
            noLimits,
            noEncoder,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(
            async (parsed, _) =>
            {
                var options = new WorkbenchOptions
                {
                    Listen = parsed.GetRequiredValue(listen),
                    Certificate = parsed.GetValue(certificate)?.FullName,
                    BehindProxy = parsed.GetValue(proxy),
                    UseEncoder = !parsed.GetValue(noEncoder),
                    Reader = $"rejoinder {Version.Text}",
                    Say = Console.Error.WriteLine,
                };
                options = parsed.GetValue(noLimits)
                    ? options with
                    {
                        RequestsAMinute = int.MaxValue,
                        SignInsAMinute = int.MaxValue,
                    }
                    : options;
                if (options.Problem() is { } problem)
                {
                    return Complaint.Nothing(problem);
                }

                try
                {
                    options = parsed.GetValue(password) is { } file
                        ? options with
                        {
                            CertificatePassword = File.ReadLines(file.FullName).FirstOrDefault(),
                        }
                        : options;
                    await WorkbenchServer.Serve(() => register.OpenOrMake(parsed), options, stop.Token);
                    return ExitCode.Done;
                }
                catch (RegisterException e)
                {
                    return Complaint.Nothing(e.Message);
                }
                catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
                {
                    return Complaint.Nothing($"{string.Join(", ", options.Listen)}: {e.Message} Another --listen may be free.");
                }
                catch (CryptographicException e)
                {
                    return Complaint.Nothing($"The certificate {options.Certificate} cannot be read: {e.Message}");
                }
                catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
                {
                    return ExitCode.Done;
                }
            }
        );
        return command;
    }
}
