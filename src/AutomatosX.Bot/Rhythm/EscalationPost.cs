using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What is said of an escalation, to each who is told and in the channel, and what they can do about it.</summary>
/// <param name="Escalation">As the register has it.</param>
public sealed record EscalationPost(Project Project, Item Escalation)
{
    public const string Seen = "escalation-seen";
    public const string Snooze = "escalation-snooze";
    public const string Never = "escalation-never";

    private const string ToChannel = "channel";

    /// <summary>What a button is about: <c>P0/E-3</c>.</summary>
    public static string ValueOf(Project project, Item escalation) => $"{project.Key}/{escalation.Key}";

    /// <summary>Who was told.</summary>
    public static IReadOnlyList<MemberId> To(Item escalation) =>
    [
        .. escalation[FieldNames.To] is { } first ? [new MemberId(first)] : Array.Empty<MemberId>(),
        .. (escalation[FieldNames.With] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(handle => new MemberId(handle)),
    ];

    public EscalationRule? Rule => Project.Rules.FirstOrDefault(rule => rule.Id == Escalation[FieldNames.Rule]);

    /// <summary>The posts as they shall stand now.</summary>
    /// <param name="again">The instant at which a snooze ended, when it is said again; else null.</param>
    public IEnumerable<Write> All(DateTimeOffset now, DateTimeOffset? again = null)
    {
        var key = PostKey.Escalation(Project.Key, Escalation.Key);
        var tail = again is { } at ? $"/again/{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}" : "";
        foreach (var member in To(Escalation))
            yield return new EnqueuePost($"{key}/{member}{tail}", Project.Key, new Address(Project.DirectChat(member)), Of(member), now);
        if (Rule?.To.Contains(EscalationRule.Channel) == true && again is null)
        {
            foreach (var write in ChannelPosts.Of(Project, $"{key}/{ToChannel}", Of(null), now))
                yield return write;
        }
    }

    /// <summary>All that was said of it before, as it shall stand now: what came again after a snooze as well.</summary>
    public IEnumerable<Write> Following(IEnumerable<OutboxPost> said, DateTimeOffset now) =>
        said.Select(post => new EnqueuePost(post.Key, post.Project, post.Address, Of(post.Key.Split('/') is [_, _, _, ToChannel, ..] ? null : new MemberId(post.Key.Split('/')[3])), now));

    /// <summary>The post for one of those who are told, or for the channel.</summary>
    public Post Of(MemberId? member)
    {
        List<Line> lines = [Line.Of(TextRun.Strong($"{Escalation.Title}.")).From(Escalation.Created.Message), Escalation[FieldNames.Reason] ?? ""];
        if (State() is { } state)
            lines.Add(state);
        return Post.Say(lines).With(Buttons(member));
    }

    /// <summary>Why it was said, and what would stop it: the answer to "why was I pinged?".</summary>
    /// <param name="behind">The message that it rests on, or null where there is none.</param>
    public Post Explained(Member asker, Line? behind)
    {
        List<Line> lines = [Line.Of(TextRun.Strong($"{Escalation.Key}: {Escalation.Title}.")).From(Escalation.Created.Message), Escalation[FieldNames.Reason] ?? "", .. behind is null ? Array.Empty<Line>() : [behind]];
        lines.Add(Rule is { } rule
            ? $"The rule: {rule.Said}, {rule.SaidTo} {(rule.To is [EscalationRule.Leads] or { Count: > 1 } ? "are" : "is")} told, once each time."
            : "The rule is no longer one of the project's.");
        lines.Add($"Told on {When(Escalation.Created.Order.At)}{(To(Escalation) is { Count: > 0 } to ? $": {string.Join(", ", to.Select(Project.NameOf))}" : "")}.");
        if (State() is { } state)
            lines.Add(state);
        if (Rule is { } standing)
            lines.Add(Choice(standing, asker));
        return Post.Say(lines);
    }

    private static Line Choice(EscalationRule rule, Member asker) => rule switch
    {
        _ when asker.Refuses.Contains(rule.Id, StringComparer.Ordinal) => Line.Of("It is off for you. To hear of it again: ", TextRun.Code($"/standup rules on {rule.Id}")),
        { MayBeRefused: true } => Line.Of("Never for you: ", TextRun.Code($"/standup rules off {rule.Id}")),
        _ => "It cannot be refused; a lead can change the project's rules.",
    };

    private string? State() => Escalation[FieldNames.Seen] is { } seen
        ? $"Seen by {Project.NameOf(new MemberId(seen))}, {When(Escalation.Fields[FieldNames.Seen].Order.At)}."
        : Due.Parse(Escalation[FieldNames.Snoozed]) is { At: { } until } ? $"{Project.NameOf(Escalation.Fields[FieldNames.Snoozed].By)} wants to hear of it again at {When(until)}." : null;

    private Button[] Buttons(MemberId? member)
    {
        if (Escalation[FieldNames.Seen] is not null)
            return [];
        var value = ValueOf(Project, Escalation);
        List<Button> buttons = [new("Seen", Seen, value) { Primary = true }];
        if (member is not null && Escalation[FieldNames.Snoozed] is null)
            buttons.Add(new("Again in 4 h", Snooze, value));
        buttons.Add(new("Why?", "command", $"/standup why {Escalation.Key}"));
        if (member is not null && Rule?.MayBeRefused == true)
            buttons.Add(new("Never this", Never, value));
        return [.. buttons];
    }

    private string When(DateTimeOffset instant) => $"{DateWords.Day(Project.Calendar.DateOf(instant))} {DateWords.TimeIn(Project.Calendar, instant)}";
}
