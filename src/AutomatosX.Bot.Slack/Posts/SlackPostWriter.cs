using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// Writes a post as Slack's messages. What is too large for one goes on in the thread of the first: split between sections;
/// a section that is too large for any message between its lines; a line that is too large for a block between its words.
/// </summary>
public static class SlackPostWriter
{
    /// <summary>What a post without anything says.</summary>
    internal static SlackBlock Nothing { get; } = Said("Nothing to show.", RunStyle.Plain);

    private static SlackBlock Rest { get; } = Said("The rest follows.", RunStyle.Quiet);

    /// <param name="link">Where a person reads a message that a line comes from, or null.</param>
    /// <exception cref="ArgumentException">The action or the value of a button is longer than Slack carries.</exception>
    public static SlackPost Write(Post post, Func<MessageRef, Uri?> link)
    {
        var sections = SlackLayout.Sections(post, link, tableBlocks: true);
        if (sections.Count == 0 && post.Buttons.Count == 0)
            sections = [[post.Attachment is { } file ? Said(file.FileName, RunStyle.Plain) : Nothing]];
        var buttons = SlackButtons.Blocks(post.Buttons);
        // The buttons stand where the reader looks first. Only more of them than any post has go on behind it.
        var first = buttons.TakeWhile((_, index) => buttons.Take(index + 1).Sum(block => block.Size) <= SlackLimits.ButtonsSize).ToList();
        var messages = Messages(sections, first);
        if (messages.Count > 1)
            messages[0].Add(Rest);
        return new SlackPost([.. messages.Select((blocks, index) => Message(blocks, index == 0 ? first : [])), .. buttons.Skip(first.Count).Select(block => Message([], [block]))], post.Attachment);
    }

    private static List<List<SlackBlock>> Messages(IReadOnlyList<IReadOnlyList<SlackBlock>> sections, IReadOnlyList<SlackButtons> buttons)
    {
        List<List<SlackBlock>> messages = [[]];
        var (room, size) = (SlackLimits.MessageBlocks - buttons.Count - 1, SlackLimits.MessageSize - buttons.Sum(block => block.Size) - Rest.Size);
        foreach (var section in sections)
        {
            // A new message for a section only where that keeps the section whole.
            if (messages[^1].Count > 0 && !Fit(section, room, size) && Fit(section, SlackLimits.MessageBlocks, SlackLimits.MessageSize))
                Turn();
            foreach (var block in section)
            {
                if (!Fit([block], room, size))
                    Turn();
                messages[^1].Add(block);
                (room, size) = (room - 1, size - block.Size);
            }
        }

        return messages;

        void Turn()
        {
            messages.Add([]);
            (room, size) = (SlackLimits.MessageBlocks, SlackLimits.MessageSize);
        }
    }

    private static bool Fit(IReadOnlyList<SlackBlock> blocks, int room, int size) => blocks.Count <= room && blocks.Sum(block => block.Size) <= size;

    private static SlackMessage Message(IReadOnlyList<SlackBlock> blocks, IReadOnlyList<SlackButtons> buttons)
    {
        // Slack shows a table at the bottom anyway; the buttons stand above it.
        var (above, below) = (blocks.Where(block => !IsTable(block)), blocks.Where(IsTable));
        JsonArray json = [.. above.Select(block => block.ToJson()), .. buttons.Select(block => block.ToJson()), .. below.Select(block => block.ToJson())];
        var lines = blocks.SelectMany(block => block.Parts).Where(part => part.Kind != SlackPartKind.Chart).SelectMany(part => part.Text.Split('\n'));
        var text = SlackText.Fallback(blocks.Count > 0 ? lines : buttons.Select(block => block.Text));
        return new SlackMessage(SlackText.IsBlank(text) ? "…" : text, json);
    }

    private static bool IsTable(SlackBlock block) => block.Parts[0].Kind == SlackPartKind.Table;

    private static SlackBlock Said(string text, RunStyle style) => new([new SlackPart(SlackPartKind.Line, [new SlackRun(SlackText.Clean(text), style)])]);
}
