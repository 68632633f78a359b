using System.Collections.Concurrent;
using System.Reflection;

namespace AutomatosX.Bot.Testing;

/// <summary>The real store, some of whose methods can be made to take long or to fail.</summary>
public class GatedStore : DispatchProxy
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = [];
    private IBotStore real = null!;
    private int waiting;

    /// <summary>How many calls stand before a gate.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public static (IBotStore Store, GatedStore Gate) Over(IBotStore real)
    {
        var proxy = Create<IBotStore, GatedStore>();
        var gate = (GatedStore)(object)proxy;
        gate.real = real;
        return (proxy, gate);
    }

    /// <summary>From now on the method takes until the gate is opened, or fails if that is how it opens.</summary>
    public TaskCompletionSource Hold(string method) => gates[method] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(string method)
    {
        if (gates.TryRemove(method, out var gate))
            gate.TrySetResult();
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = targetMethod!;
        if (!gates.TryGetValue(method.Name, out var gate))
            return method.Invoke(real, args);
        var cancel = args!.OfType<CancellationToken>().FirstOrDefault();
        if (method.ReturnType == typeof(Task))
            return Late(Counted(gate.Task), () => (Task)method.Invoke(real, args)!, cancel);
        return typeof(GatedStore).GetMethod(nameof(LateResult), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.ReturnType.GetGenericArguments()[0]).Invoke(null, [Counted(gate.Task), method, real, args, cancel]);
    }

    private async Task Counted(Task gate)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await gate;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static async Task Late(Task gate, Func<Task> call, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        await call();
    }

    private static async Task<T> LateResult<T>(Task gate, MethodInfo method, IBotStore real, object?[] args, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        return await (Task<T>)method.Invoke(real, args)!;
    }
}
