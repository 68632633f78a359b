using System.Text;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>What a new member is called in replies.</summary>
public static class Handles
{
    /// <summary>The first name in plain letters, or more of the name, or a number after it, until nobody else has it.</summary>
    public static MemberId For(RoomPerson person, IReadOnlyList<Member> taken)
    {
        var words = new string([.. person.Name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(sign => char.IsAsciiLetterOrDigit(sign) || sign == ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] candidates = words.Length == 0 ? [person.Person.Value.ToLowerInvariant()] : [words[0], string.Join('-', words), .. Enumerable.Range(2, taken.Count + 1).Select(number => FormattableString.Invariant($"{words[0]}-{number}"))];
        return candidates.Select(name => new MemberId(name)).First(handle => taken.All(member => member.Handle != handle));
    }
}
