namespace AutomatosX.Bot.Storing;

/// <summary>What to do when something moved on between reading and writing: read again, decide again.</summary>
public static class Conflict
{
    // Each round somebody else got through; fifty in a row for one and the same thing is a fault, not bad luck.
    private const int Rounds = 50;

    /// <summary>Runs the whole of reading, deciding and committing until it goes through.</summary>
    public static async Task Retry(Func<Task> readDecideCommit)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await readDecideCommit();
                return;
            }
            catch (VersionConflictException) when (round < Rounds)
            {
            }
        }
    }
}
