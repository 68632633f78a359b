namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>What the playground's clock takes for the real time: it stands still until it is told otherwise.</summary>
public sealed class RealTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock gate = new();

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
                return field;
        }

        set
        {
            lock (gate)
                field = value;
        }
    } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
