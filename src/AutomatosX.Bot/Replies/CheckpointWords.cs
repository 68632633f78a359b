using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Replies;

/// <summary>How a checkpoint went, by the first words of its answer. Without a word on it, it was held.</summary>
public static class CheckpointWords
{
    private static readonly (string Lead, OutcomeKind Outcome)[] Leads =
    [
        ("not held", OutcomeKind.NotHeld),
        ("skipped", OutcomeKind.NotHeld),
        ("cancelled", OutcomeKind.NotHeld),
        ("canceled", OutcomeKind.NotHeld),
        ("did not happen", OutcomeKind.NotHeld),
        ("late", OutcomeKind.Late),
        ("delayed", OutcomeKind.Late),
        ("variance", OutcomeKind.Variance),
        ("held with a variance", OutcomeKind.Variance),
    ];

    /// <summary>How the bot says it back.</summary>
    public static string Said(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Late => "held late",
        OutcomeKind.NotHeld => "not held",
        OutcomeKind.Variance => "held, with a variance",
        _ => "held",
    };

    public static OutcomeKind OutcomeIn(string text)
    {
        var start = text.TrimStart();
        foreach (var (lead, outcome) in Leads)
        {
            var follows = start.Length > lead.Length ? start[lead.Length] : ' ';
            if (start.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(follows))
                return outcome;
        }

        return OutcomeKind.Done;
    }
}
