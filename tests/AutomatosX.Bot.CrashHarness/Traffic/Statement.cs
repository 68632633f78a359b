using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>Words with what they come to in the register: sentences of which there is no doubt.</summary>
/// <param name="Fields">Each field that stands afterwards; the item is null when the words create it.</param>
/// <param name="Echoed">What the author reads back, in part.</param>
internal sealed record Statement(string Text, IReadOnlyList<(string? Item, string Field, string Value)> Fields, string Echoed)
{
    private static readonly string[] Colours = ["green", "yellow", "red"];

    /// <param name="token">Stands in nobody else's words.</param>
    public static Statement Any(Random dice, CastProject project, CastMember member, string token) => dice.Next(10) switch
    {
        < 7 => Percent(dice, Cast.AnyAction(dice, project, member)),
        < 9 => Colour(dice, Cast.AnyRisk(dice, project, member)),
        _ => New(token),
    };

    /// <summary>The same statement corrected, as somebody corrects a message; never to what it said before.</summary>
    /// <param name="before">What the message has said so far.</param>
    public static Statement Changed(Random dice, IReadOnlyList<Statement> before)
    {
        var (item, field, value) = before[0].Fields[0];
        while (true)
        {
            var changed = field switch
            {
                FieldNames.Rag => Colour(dice, item!),
                FieldNames.Percent => Percent(dice, item!),
                _ => new Statement($"new action: {value}, part {before.Count}", [(null, field, $"{value}, part {before.Count}")], $"part {before.Count}"),
            };
            if (before.All(said => said.Text != changed.Text))
                return changed;
        }
    }

    public static Statement New(string token) => new($"new action: Check valve {token}", [(null, FieldNames.Title, $"Check valve {token}")], $"Check valve {token}");

    private static Statement Percent(Random dice, string item)
    {
        var percent = dice.Next(1, 100).ToString(CultureInfo.InvariantCulture);
        return new Statement($"{item} {percent}%", [(item, FieldNames.Percent, percent), (item, FieldNames.Status, Statuses.InProgress)], $"{percent} %");
    }

    private static Statement Colour(Random dice, string item)
    {
        var colour = Colours[dice.Next(Colours.Length)];
        return new Statement($"{item} {colour}", [(item, FieldNames.Rag, colour)], colour);
    }
}
