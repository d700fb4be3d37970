using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rejoinder.Workbench.Access;
using Rejoinder.Workbench.Adding;
using Rejoinder.Workbench.Api;
using Rejoinder.Workbench.Claims;
using Rejoinder.Workbench.Drafts;
using Rejoinder.Workbench.Exchanges;
using Rejoinder.Workbench.Fetching;
using Rejoinder.Workbench.Journal;
using Rejoinder.Workbench.Mcp;
using Rejoinder.Workbench.Page;
using Rejoinder.Workbench.Public;
using Rejoinder.Workbench.SignIn;
using Rejoinder.Workbench.Statements;
using Rejoinder.Workbench.Watching;

namespace Rejoinder.Workbench;

/// <summary>The web application on a register: one process, and no state but the register's that a restart would lose.</summary>
public static class WorkbenchServer
{
    private const int MostAtOnce = 96;

    /// <summary>Makes the application; run it, and dispose of it after. The register stays the caller's.</summary>
    /// <param name="register">What is worked on.</param>
    /// <param name="options">How it is served.</param>
    /// <exception cref="ArgumentException">The options would let strangers in: <see cref="WorkbenchOptions.Problem"/> has why.</exception>
    public static WebApplication Make(Register.Register register, WorkbenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        return Make(register, Builder(options), options);
    }

    private static WebApplicationBuilder Builder(WorkbenchOptions options)
    {
        // Pages wait for the register's disk on their thread: a crowd must not wait for threads to be made, one in half a second.
        ThreadPool.GetMinThreads(out _, out var ports);
        ThreadPool.SetMinThreads(MostAtOnce, ports);
        // Nothing is read from the folder where it happens to be started, nor is that folder watched.
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls([.. options.Listen]);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Bound(kestrel, options));
        builder.Logging.ClearProviders();
        builder.Logging.AddLogs();
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
        builder.Services.AddSingleton(options);
        builder.Services.AddSignIn();
        builder.Services.AddPageHeaders();
        builder.Services.AddAccess(options);
        builder.Services.AddAdding();
        builder.Services.AddFetching();
        builder.Services.AddExchanges();
        builder.Services.AddApi();
        builder.Services.AddMcp();
        builder.Services.AddWatching();
        builder.Services.AddHostedService<LikenessWarmUp>();
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Visitor>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(15));
        return builder;
    }

    private static WebApplication Make(Register.Register register, WebApplicationBuilder builder, WorkbenchOptions options)
    {
        builder.Services.AddSingleton(register);
        builder
            .Services.AddDataProtection()
            .SetApplicationName("rejoinder")
            .PersistKeysToFileSystem(KeyPlace.Made(register.Address.KeyFolder));
        var app = builder.Build();
        // What is dear to make and not the first page's is made beside it. Where it fails it fails again where it is needed, and is told there.
        _ = Task.Run(() => ApiSetup.WarmUp(app.Services));
        if (options.BehindProxy)
        {
            // Whoever says that a proxy stands in front says that nobody else reaches the port: docs/workbench.md.
            var forwarded = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            app.UseForwardedHeaders(forwarded);
        }

        app.UsePageHeaders();
        app.UseStatusPages();
        app.UseProblems();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseVisitor();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapPageFiles();
        app.MapSignIn();
        app.MapPublic();
        app.MapEmbedding();
        app.MapJournal();
        app.MapAdding();
        app.MapStatementFiles();
        app.MapEvidenceFiles();
        app.MapDrafts();
        app.MapMcpServer();
        app.MapApi();
        app.MapRazorComponents<App>();
        app.MapWatching();
        return app;
    }

    /// <summary>Serves until it is told to stop: what is under way then has a quarter of a minute to end.</summary>
    /// <param name="open">Opens what is worked on; it is closed at the end.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="stop">Tells to stop.</param>
    /// <exception cref="IOException">It cannot listen at an address: another program does.</exception>
    public static async Task Serve(Func<Register.Register> open, WorkbenchOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        // While the register opens, the services are put together: the first page is there the sooner.
        var building = Task.Run(() => Builder(options), stop);
        using var register = open();
        await using var app = Make(register, await building, options);
        await app.StartAsync(stop);
        var address = app.Urls.First();
        if (app.Services.GetRequiredService<FirstStart>().Code is { } code)
        {
            options.Say($"Nobody can sign in yet. Open {address}/setup?code={code} and make the first account.");
        }
        else
        {
            options.Say($"The workbench is at {address}");
        }

        await app.WaitForShutdownAsync(stop);
    }

    private static void Bound(KestrelServerOptions kestrel, WorkbenchOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = AddLimits.MostBytes + (1 << 20);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        if (options.Certificate is { } file)
        {
            kestrel.ConfigureHttpsDefaults(https =>
                https.ServerCertificate = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(
                    file,
                    options.CertificatePassword
                )
            );
        }
    }
}
