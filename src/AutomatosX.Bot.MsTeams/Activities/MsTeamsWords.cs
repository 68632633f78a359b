using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>A text of Teams' as people read it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mentions">The people whom they name, each by the word that stands for the person.</param>
/// <param name="NamesBot">Whether they name the bot, whose own mention is cut away.</param>
public sealed record MsTeamsWords(string Text, IReadOnlyList<Mention> Mentions, bool NamesBot)
{
    private const string Open = "<at";
    private const string Close = "</at>";
    private const char Hard = '\u00a0';

    /// <summary>
    /// Reads a message's own text. People stand in it as <c>&lt;at&gt;Name&lt;/at&gt;</c>; who that is stands beside it, as an
    /// entity with exactly the same words.
    /// </summary>
    public static MsTeamsWords Of(MsTeamsActivity activity)
    {
        var body = activity.Body;
        var reading = new Reading(body.Object("recipient").Id("id"), body.Objects("entities").Where(entity => entity.Text("type") == "mention"), body.Text("textFormat"));
        var text = body.Text("text") ?? "";
        var at = 0;
        while (text.IndexOf(Close, at, StringComparison.Ordinal) is >= 0 and var close)
        {
            // The nearest opening: one before it without an end of its own is no mark.
            var open = text.LastIndexOf(Open, close, close - at + 1, StringComparison.Ordinal);
            var end = close + Close.Length;
            reading.Add(text[at..(open < 0 ? end : open)]);
            if (open >= 0)
                reading.Mark(text[open..end]);
            at = end;
        }

        reading.Add(text[at..]);
        return reading.Words();
    }

    private sealed class Reading(string? bot, IEnumerable<JsonObject> entities, string? format)
    {
        private readonly ILookup<string, JsonObject?> mentioned = entities.ToLookup(entity => entity.Text("text") ?? "", entity => entity.Object("mentioned"), StringComparer.Ordinal);
        private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);
        private readonly StringBuilder text = new();
        private readonly List<Mention> mentions = [];
        private bool gap;

        /// <summary>Words between the marks.</summary>
        public void Add(string words) => Append(Clean(words));

        /// <summary>A mention, whole with its tags.</summary>
        public void Mark(string mark)
        {
            var inner = mark.IndexOf('>', StringComparison.Ordinal);
            if (inner < 0 || inner > mark.Length - Close.Length || (mark[Open.Length] != '>' && mark[Open.Length] != ' '))
            {
                Add(mark);
                return;
            }

            var who = Mentioned(mark);
            if (bot is not null && who.Id("id") == bot)
            {
                gap = true;
                return;
            }

            var name = Clean(mark[(inner + 1)..^Close.Length]).Trim();
            var written = name.StartsWith('@') ? name : $"@{name}";
            if (MsTeamsHeader.PersonIn(who) is { } person && name.Length > 0 && mentions.TrueForAll(other => other.Written != written))
                mentions.Add(new Mention(written, new PersonId(person)));
            Append(written);
        }

        public MsTeamsWords Words() => new(text.ToString().Trim(), mentions, bot is not null && mentioned.SelectMany(same => same).Any(who => who.Id("id") == bot));

        // Two people may have one name: each mention has an entity of its own, in the same order.
        private JsonObject? Mentioned(string mark)
        {
            var same = mentioned[mark].ToList();
            var nth = met[mark] = met.GetValueOrDefault(mark) + 1;
            return same.Count == 0 ? null : same[Math.Min(nth, same.Count) - 1];
        }

        private string Clean(string words)
        {
            var clean = format switch
            {
                "plain" => words,
                "xml" => MsTeamsEntities.Undone(MsTeamsEntities.WithoutTags(words)),
                _ => MsTeamsEntities.Undone(words),
            };
            return clean.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace(Hard, ' ').Replace("\0", "", StringComparison.Ordinal);
        }

        // Where the bot's name was cut away, two spaces would be left.
        private void Append(string words)
        {
            if (gap && words.Length > 0 && (text.Length == 0 || char.IsWhiteSpace(text[^1])))
                words = words.TrimStart(' ');
            gap &= words.Length == 0;
            text.Append(words);
        }
    }
}
