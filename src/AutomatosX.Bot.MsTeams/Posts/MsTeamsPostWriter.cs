using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>
/// Writes a post as Teams' messages. What is too large for one goes on in others: split between sections; a section that is
/// too large for any message between its lines; a line that is too large to stay whole between its words.
/// </summary>
public static class MsTeamsPostWriter
{
    private static MsTeamsPart Rest { get; } = Said("The rest follows.", RunStyle.Quiet);

    /// <exception cref="ArgumentException">The action or the value of a button is longer than a button carries.</exception>
    public static MsTeamsPost Write(Post post, MsTeamsCardFacts facts)
    {
        var sections = MsTeamsLayout.Sections(post, facts.Link);
        if (sections.Count == 0 && post.Buttons.Count == 0)
            sections = [[Said(post.Attachment?.FileName ?? "Nothing to show.", RunStyle.Plain)]];
        // The buttons stand where the reader looks first. Only more of them than any post has go on behind it.
        var buttons = MsTeamsButtons.Groups(post.Buttons, facts.Nonce);
        var messages = Messages(sections, buttons is [var first, ..] ? first.Size : 0);
        if (messages.Count > 1 || buttons.Count > 1)
            messages[0].Add(Rest with { IsApart = true });
        return new MsTeamsPost([
            .. messages.Select((parts, index) => Message(parts, index == 0 ? buttons.FirstOrDefault() : null, facts)),
            .. buttons.Skip(1).Select(group => Message([], group, facts)),
        ]);
    }

    private static List<List<MsTeamsPart>> Messages(IReadOnlyList<IReadOnlyList<MsTeamsPart>> sections, int buttons)
    {
        const int All = MsTeamsLimits.MessageBytes - MsTeamsLimits.FrameBytes;
        List<List<MsTeamsPart>> messages = [[]];
        var room = All - buttons - Rest.SizeBehind(null);
        foreach (var section in sections)
        {
            // A new message for a section only where that keeps the section whole.
            var size = section.Select((part, index) => part.SizeBehind(index == 0 ? null : section[index - 1])).Sum();
            if (messages[^1].Count > 0 && size > room && size <= All)
                Turn();
            foreach (var part in section)
            {
                if (messages[^1].Count > 0 && part.SizeBehind(messages[^1][^1]) > room)
                    Turn();
                room -= part.SizeBehind(messages[^1].LastOrDefault());
                messages[^1].Add(part);
            }
        }

        return messages;

        void Turn()
        {
            messages.Add([]);
            room = All;
        }
    }

    private static MsTeamsMessage Message(IReadOnlyList<MsTeamsPart> parts, MsTeamsButtons? buttons, MsTeamsCardFacts facts) => new(
        MsTeamsText.Spoken(parts.Count > 0 ? parts.SelectMany(part => part.Texts) : [buttons?.Text ?? ""]),
        MsTeamsElements.Card(MsTeamsElements.Of(parts), buttons?.ToJson(facts.Nonce) ?? []));

    private static MsTeamsPart Said(string text, RunStyle style) => new(MsTeamsPartKind.Line, [new MsTeamsRun(MsTeamsText.Said(text, MsTeamsLimits.Summary, "…"), style)]);
}
