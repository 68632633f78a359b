using System.Text;

namespace AutomatosX.Bot.Storage.Stored;

/// <summary>Signs of scripts that put no space between words.</summary>
internal static class Signs
{
    /// <summary>Whether the sign is taken for a word by itself: kana and the characters of Chinese and Japanese.</summary>
    public static bool IsWord(Rune sign) => sign.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
