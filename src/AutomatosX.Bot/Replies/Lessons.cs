using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies;

/// <summary>What a member can learn from their own latest replies: those that were not understood at once, how they would have been, and the rules they break most often.</summary>
/// <param name="Replies">The member's replies of the last days, newest first; what was taken back teaches nothing.</param>
public sealed record Lessons(ReplyScope Scope, IReadOnlyList<PastReply> Replies)
{
    /// <summary>How many days back a reply still teaches something.</summary>
    public const int Days = 14;

    private const int MostReplies = 5;
    private const int MostOfOne = 3;
    private const int MostRules = 3;

    public Post Post()
    {
        var taught = Replies.Select(past => (past.Reply, Lessons: Lesson.Of(Scope, past))).Where(past => past.Lessons.Count > 0).ToList();
        if (taught.Count == 0)
            return Chat.Post.Say(AllUnderstood());
        var shown = taught.Take(MostReplies).ToList();
        return Chat.Post.Of(Head(taught.Count), [.. shown.Select(past => OfReply(past.Reply, past.Lessons)), Section.Under("What helps most", [.. Rules(taught.SelectMany(past => past.Lessons)).Select(rule => (Line)rule)])]);
    }

    private string AllUnderstood() => Replies.Count switch
    {
        0 => FormattableString.Invariant($"You wrote nothing to me in the last {Days} days, so there is nothing to learn from."),
        1 => "Your last reply was understood.",
        var count => FormattableString.Invariant($"Your last {count} replies were all understood."),
    };

    private string Head(int taught)
    {
        if (Replies.Count == 1)
            return "Your last reply was not understood at once";
        var head = FormattableString.Invariant($"{taught} of your last {Replies.Count} replies {(taught == 1 ? "was" : "were")} not understood at once");
        return taught <= MostReplies ? head : FormattableString.Invariant($"{head}; the latest {MostReplies}");
    }

    private static Section OfReply(Reply reply, IReadOnlyList<Lesson> lessons)
    {
        var more = lessons.Count - MostOfOne;
        return Section.Under(DateWords.Day(reply.Day), [.. lessons.Take(MostOfOne).SelectMany(lesson => Lines(reply, lesson)), .. more > 0 ? [FormattableString.Invariant($"… and {more} more in this reply.")] : Array.Empty<Line>()]);
    }

    private static IEnumerable<Line> Lines(Reply reply, Lesson lesson)
    {
        yield return Line.Of($"“{lesson.Words}” – {lesson.Became}").From(reply.Source);
        if (lesson.Say.Count == 0)
            yield break;
        List<TextRun> runs = [lesson.IsExample ? "Understood at once, for example: " : "Understood at once: "];
        foreach (var say in lesson.Say)
            runs.AddRange(runs.Count == 1 ? [TextRun.Code(say)] : [" or ", TextRun.Code(say)]);
        yield return Line.Of(runs).In(1);
    }

    // The rule that is broken most often first; of two, the one that was broken last.
    private static IEnumerable<string> Rules(IEnumerable<Lesson> lessons) =>
        lessons.Select(lesson => lesson.Rule).CountBy(rule => rule).OrderByDescending(rule => rule.Value).Take(MostRules).Select(rule => rule.Key);
}
