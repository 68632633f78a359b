using System.Globalization;
using System.Text;

namespace AutomatosX.Bot.Documents;

/// <summary>The text of a file, or the complaint that it is none.</summary>
public static class DocumentText
{
    /// <summary>Far above any report, and small enough to be read in a second.</summary>
    public const int LongestText = 4_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file's bytes.</summary>
    /// <exception cref="UnreadableFileException">The bytes are no UTF-8 text.</exception>
    public static string From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 4L * LongestText)
            throw TooLong();
        try
        {
            return Checked(Strict.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes));
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + bytes[..Math.Clamp(error.Index, 0, bytes.Length)].Count((byte)'\n');
            throw Unreadable(line, "is not UTF-8 text; save the file as UTF-8");
        }
    }

    /// <summary>The text itself when it can be a document.</summary>
    /// <exception cref="UnreadableFileException">It is too long, binary, or torn in the middle of a character.</exception>
    internal static string Checked(string text)
    {
        if (text.Length > LongestText)
            throw TooLong();
        var line = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                line++;
            else if (text[i] == '\0')
                throw Unreadable(line, "holds a zero byte; this is no text file");
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw Unreadable(line, "holds half a character; the text is damaged");
        }

        return text;
    }

    internal static UnreadableFileException Unreadable(int line, string what) =>
        new([new Complaint(string.Create(CultureInfo.InvariantCulture, $"line {line}"), what)]);

    private static UnreadableFileException TooLong() =>
        new([new Complaint("(file)", string.Create(CultureInfo.InvariantCulture, $"is longer than {LongestText} characters; no day report is"))]);
}
