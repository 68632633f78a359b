using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>
/// What every store has to keep to, cut by the rooms that state it. A store's own tests derive from each of the classes
/// here and say how an empty store is opened and taken away.
/// </summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected IBotStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<IBotStore> Open();

    /// <summary>Closes it and takes away what it left.</summary>
    protected abstract Task Close();

    async Task IAsyncLifetime.InitializeAsync() => Store = await Open();

    Task IAsyncLifetime.DisposeAsync() => Close();

    /// <summary>Equal all the way down, lists and offsets included.</summary>
    protected static void Same(object? expected, object? actual) => Assert.Equal(Spelled.Out(expected), Spelled.Out(actual));
}
