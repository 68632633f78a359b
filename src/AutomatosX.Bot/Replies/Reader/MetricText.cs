using System.Text;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A stretch of tokens as text again, its figures with a decimal point. A name that is only near a known one stays as it was typed: it may be a new one.</summary>
internal static class MetricText
{
    public static string Of(Sheet sheet, int from, int end)
    {
        var text = new StringBuilder();
        for (var i = from; i < end; i++)
        {
            var token = sheet.Tokens[i];
            if (i > from && token.Spaced)
                text.Append(' ');
            text.Append(token.Kind == TokenKind.Number ? token.Word.Replace(",", "", StringComparison.Ordinal) : token is { Kind: TokenKind.Key, Item: { Doubt: null } item } ? item.Key : sheet.Text[token.Start..token.End]);
        }

        return text.ToString();
    }
}
