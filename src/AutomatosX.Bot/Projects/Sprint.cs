namespace AutomatosX.Bot.Projects;

/// <summary>A sprint and its days. A day has a number only if the sprint has it: the real project worked a Sunday and skipped a Monday.</summary>
/// <param name="Days">Date by day number, ascending in both.</param>
public sealed record Sprint(int Number, IReadOnlyList<SprintDay> Days)
{
    public DateOnly First => Days[0].Date;

    public DateOnly Last => Days[^1].Date;
}

/// <summary>One numbered day of a sprint.</summary>
public readonly record struct SprintDay(int Number, DateOnly Date);
