using System.Reflection;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.CrashHarness.Faults;

namespace AutomatosX.Bot.CrashHarness.Hosts;

/// <summary>The real store, but for one thing: an event counts as kept before it is, and is kept a little later.</summary>
public class EarlyKeep : DispatchProxy
{
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(40);

    private IBotStore real = null!;

    internal static IBotStore Over(IBotStore real)
    {
        var early = Create<IBotStore, EarlyKeep>();
        ((EarlyKeep)(object)early).real = real;
        return early;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IEvents.Keep))
            return targetMethod.Invoke(real, args);
        _ = Keep((RawEvent)args![0]!);
        return Task.FromResult(true);
    }

    private async Task Keep(RawEvent raw)
    {
        await Slowness.Of(Later);
        await real.Keep(raw);
    }
}
