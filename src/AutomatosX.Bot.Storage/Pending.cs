using System.Data.Common;

namespace AutomatosX.Bot.Storage;

/// <summary>A piece of writing that waits for the writer. Its caller is told only by <see cref="Release"/>, after the commit.</summary>
internal abstract class Pending
{
    /// <summary>Carries it out inside the writer's savepoint.</summary>
    public abstract Task Carry(DbConnection connection);

    /// <summary>It came to nothing, for this reason.</summary>
    public abstract void Fail(Exception error);

    public abstract void Release();
}

/// <inheritdoc/>
internal sealed class Pending<T>(Func<DbConnection, Task<T>> effect, CancellationToken cancel) : Pending
{
    // The caller goes on elsewhere: what it does next must not hold up the writer.
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _error;

    public Task<T> Outcome => _outcome.Task;

    public override async Task Carry(DbConnection connection)
    {
        cancel.ThrowIfCancellationRequested();
        _result = await effect(connection);
    }

    public override void Fail(Exception error) => _error = error;

    public override void Release()
    {
        if (_error is OperationCanceledException && cancel.IsCancellationRequested)
            _outcome.TrySetCanceled(cancel);
        else if (_error is not null)
            _outcome.TrySetException(_error);
        else
            _outcome.TrySetResult(_result!);
    }
}
