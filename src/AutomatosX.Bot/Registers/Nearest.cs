namespace AutomatosX.Bot.Registers;

/// <summary>What somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest letters to change, at most a third of them; null when none is near.</summary>
    public static string? To(string typed, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(typed.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Candidate.Length)
            .FirstOrDefault();
        return best.Candidate is { } near && best.Distance <= Math.Max(1, near.Length / 3) ? near : null;
    }

    /// <summary>The one candidate that is a single slip away; null when there is none, or several.</summary>
    public static string? OneSlip(string typed, IEnumerable<string> candidates)
    {
        var near = candidates.Where(candidate => Distance(typed.ToUpperInvariant(), candidate.ToUpperInvariant()) <= 1).Take(2).ToList();
        return near is [var only] ? only : null;
    }

    private static int Distance(string left, string right)
    {
        int[] before = [];
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + change);
                // Two neighbours that changed places count once: it is the slip of a quick hand.
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above) = (above, row);
        }

        return above[^1];
    }
}
