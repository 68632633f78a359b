using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>A sprint and its days. A day has a number only if the sprint has it: the real project worked a Sunday and skipped a Monday.</summary>
/// <param name="Days">Date by day number, ascending in both.</param>
public sealed record Sprint(int Number, IReadOnlyList<SprintDay> Days)
{
    /// <summary>The points that a member takes in a sprint of so many working days when nobody said otherwise: thirteen in two weeks.</summary>
    public const decimal PointsOfADay = 1.3m;

    /// <summary>How much of what was committed is to be done by when, earliest first.</summary>
    public IReadOnlyList<VelocityTarget> Targets { get; init; } = [];

    /// <summary>The most points that a member is to own in the sprint; null where the project leaves it to the default.</summary>
    public decimal? Allowance { get; init; }

    /// <summary>The same for members who have another one.</summary>
    public IReadOnlyDictionary<MemberId, decimal> Allowances { get; init; } = new Dictionary<MemberId, decimal>();

    public DateOnly First => Days[0].Date;

    public DateOnly Last => Days[^1].Date;
}

/// <summary>One numbered day of a sprint.</summary>
public readonly record struct SprintDay(int Number, DateOnly Date);

/// <summary>What is to be done by the end of a day.</summary>
/// <param name="Percent">Of the points that were committed.</param>
/// <param name="By">One of the sprint's days.</param>
public readonly record struct VelocityTarget(int Percent, SprintDay By);
