namespace AutomatosX.Bot.Chat;

/// <summary>Delivers what waits in the outbox and is due.</summary>
public sealed class SendPosts
{
    /// <summary>Delivers until nothing that is due can be delivered now.</summary>
    public Task Drain(CancellationToken cancel = default) => throw new NotSupportedException();
}
