using Microsoft.Extensions.Hosting;
using Rejoinder.Register;

namespace Rejoinder.Workbench.Claims;

/// <summary>Makes what earlier claims are found by, before the first page asks for it: at a million claims it takes seconds.</summary>
internal sealed class LikenessWarmUp(Register.Register register) : BackgroundService
{
    // The first page comes first.
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Later, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        await Task.Factory.StartNew(
            () =>
            {
                try
                {
                    register.Claims.Like("a claim like no other");
                }
                catch (RegisterException)
                {
                    // The first page that asks will tell it.
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }
}
