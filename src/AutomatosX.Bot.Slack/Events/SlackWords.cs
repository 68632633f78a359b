using System.Text;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>A text of Slack's as people read it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mentions">The people whom they name, each by the word that stands for the person.</param>
/// <param name="NamesBot">Whether they name the bot, whose own mention is cut away.</param>
public sealed record SlackWords(string Text, IReadOnlyList<Mention> Mentions, bool NamesBot)
{
    /// <summary>
    /// Undoes Slack's escapes and marks: people, channels, groups, links and dates stand in angle brackets.
    /// See https://docs.slack.dev/messaging/formatting-message-text.
    /// </summary>
    /// <param name="bot">The bot's own person, or null when it is not known.</param>
    public static SlackWords Read(string? text, PersonId? bot)
    {
        var reading = new Reading(bot?.Value);
        var words = text ?? "";
        var at = 0;
        while (words.IndexOf('<', at) is >= 0 and var open)
        {
            reading.Add(Unescaped(words[at..open]));
            var close = words.IndexOfAny(['<', '>'], open + 1);
            if (close < 0 || words[close] == '<' || close == open + 1)
            {
                // No mark of Slack's: a bracket on its own stays what it is.
                reading.Add("<");
                at = open + 1;
                continue;
            }

            reading.Mark(words[(open + 1)..close]);
            at = close + 1;
        }

        reading.Add(Unescaped(words[at..]));
        return reading.Words();
    }

    private static string Unescaped(string text) => text.Contains('&', StringComparison.Ordinal)
        ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        : text;

    private sealed class Reading(string? bot)
    {
        private readonly StringBuilder text = new();
        private readonly List<Mention> mentions = [];
        private readonly HashSet<Mention> named = [];
        private bool namesBot;
        private bool gap;

        public void Add(string words)
        {
            // Where the bot's name was cut away one blank goes with it.
            if (gap && words.Length > 0)
            {
                gap = false;
                if (words[0] == ' ' && (text.Length == 0 || char.IsWhiteSpace(text[^1])))
                    words = words[1..];
            }

            text.Append(words.Replace("\0", "", StringComparison.Ordinal));
        }

        public void Mark(string mark)
        {
            var bar = mark.IndexOf('|', StringComparison.Ordinal);
            var (target, label) = bar < 0 ? (mark, "") : (mark[..bar], Unescaped(mark[(bar + 1)..]));
            switch (target[..Math.Min(1, target.Length)])
            {
                case "@" when target.Length > 1:
                    Person(target[1..]);
                    break;
                case "#" when target.Length > 1:
                    Add(label.Length > 0 ? $"#{label}" : target);
                    break;
                case "!" when target.Length > 1:
                    Add(Special(target[1..], label));
                    break;
                default:
                    Add(Link(Unescaped(target), label));
                    break;
            }
        }

        public SlackWords Words() => new(namesBot ? text.ToString().Trim() : text.ToString(), mentions, namesBot);

        private void Person(string id)
        {
            if (id == bot)
            {
                namesBot = gap = true;
                return;
            }

            var mention = new Mention($"@{id}", new PersonId(id));
            if (named.Add(mention))
                mentions.Add(mention);
            Add(mention.Written);
        }

        private static string Special(string target, string label)
        {
            var parts = target.Split('^');
            if (parts[0] is "here" or "channel" or "everyone")
                return $"@{parts[0]}";
            if (label.Length > 0)
                return label;
            return parts is ["subteam", var group, ..] ? $"@{group}" : $"@{Unescaped(target)}";
        }

        private static string Link(string target, string label)
        {
            if (target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal))
                return label.Length > 0 ? label : target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (label.Length == 0)
                return target;
            return Bare(target) == Bare(label) ? label : $"{label} ({target})";
        }

        private static string Bare(string link)
        {
            var scheme = link.IndexOf("://", StringComparison.Ordinal);
            return (scheme < 0 ? link : link[(scheme + 3)..]).TrimEnd('/');
        }
    }
}
