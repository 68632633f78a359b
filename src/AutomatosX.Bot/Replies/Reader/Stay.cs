using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Some days in a row on which somebody is away.</summary>
/// <param name="Part">The half of each of them, or null for whole days.</param>
internal readonly record struct Stay(DateOnly From, DateOnly To, string? Part)
{
    /// <summary>Thursday and Friday are one stay; Monday and Wednesday are two.</summary>
    public static List<Stay> Joined(IReadOnlyList<Stay> stays, ProjectCalendar calendar)
    {
        var joined = new List<Stay>();
        foreach (var stay in stays)
        {
            if (joined is [.., var last] && last.Part == stay.Part && stay.From > last.To && stay.From <= calendar.NextWorkingDay(last.To))
                joined[^1] = last with { To = stay.To };
            else
                joined.Add(stay);
        }

        return joined;
    }

    /// <summary>The half of a day that a word names, or null.</summary>
    public static string? HalfNamed(string word) => word switch
    {
        "morning" or "mornings" => AbsenceKind.Morning,
        "afternoon" or "afternoons" => AbsenceKind.Afternoon,
        _ => null,
    };
}
