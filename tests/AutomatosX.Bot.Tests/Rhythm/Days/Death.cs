using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>Ends the program in the middle: at a write to the store, just before it is on disk or just after.</summary>
internal sealed class Death
{
    private int writes;
    private bool afterwards;
    private bool strikes;
    private bool dead;

    public int Count { get; private set; }

    /// <summary>The program will end at the n-th write from now on.</summary>
    public void ComesAt(int write, bool afterwards) => (writes, this.afterwards) = (write, afterwards);

    /// <summary>A new program begins, or the danger is over.</summary>
    public void Goes() => (writes, strikes, dead) = (0, false, false);

    public IBotStore Around(IBotStore store) => AroundStore.Over(store, Before, After);

    private void Before(string method)
    {
        // Nothing that a dead program still holds reaches the store.
        if (dead)
            throw new DeathException();
        if (writes == 0 || !IsWrite(method) || --writes > 0)
            return;
        strikes = afterwards;
        if (!afterwards)
            Die();
    }

    private void After(string method)
    {
        if (dead)
            throw new DeathException();
        if (strikes && IsWrite(method))
            Die();
    }

    private void Die()
    {
        dead = true;
        Count++;
        throw new DeathException();
    }

    private static bool IsWrite(string method) => method is "Commit" or "Keep" or "Claim";
}

/// <summary>The program has ended.</summary>
internal sealed class DeathException() : Exception("the program ended");
