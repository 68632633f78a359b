namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>Chance that can be had again: a seed gives the same course on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var next = state;
        next = (next ^ (next >> 30)) * 0xBF58476D1CE4E5B9;
        next = (next ^ (next >> 27)) * 0x94D049BB133111EB;
        return next ^ (next >> 31);
    }

    public int From(int first, int last) => first + (int)(Next() % (ulong)(last - first + 1));

    public bool OneIn(int many) => From(1, many) == 1;

    public T Of<T>(params IReadOnlyList<T> values) => values[From(0, values.Count - 1)];
}
