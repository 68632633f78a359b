namespace AutomatosX.Bot.Web.Health;

/// <summary>How the bot is doing, for its page.</summary>
/// <param name="Checks">Whether it can do its work now.</param>
/// <param name="Figures">What it has done since it was started.</param>
public sealed record HealthView(IReadOnlyList<HealthCheckView> Checks, IReadOnlyList<HealthFigure> Figures)
{
    public bool IsReady => Checks.All(check => check.Holds);
}

/// <summary>One thing that has to hold.</summary>
/// <param name="Says">What is so and, where it does not hold, what to do about it.</param>
public sealed record HealthCheckView(string Name, bool Holds, string Says);

/// <summary>One figure.</summary>
/// <param name="Name">As a collector knows it: <c>bot.events.accepted</c>.</param>
/// <param name="Of">What it is the figure of, when there are several of one name: <c>slack</c>; else empty.</param>
/// <param name="Means">What is counted or measured, as a sentence.</param>
public sealed record HealthFigure(string Name, string Of, string Value, string Means);

/// <summary>Says how the bot is doing. The host brings it.</summary>
public delegate Task<HealthView> TellHealth(CancellationToken cancel);
