using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>
/// What a form carries with it and gets back when it is sent: what it was opened for, where, and the names of fields and
/// choices that Slack could not carry as they are.
/// </summary>
internal sealed class SlackFormData(string value, string room)
{
    private const char AliasMark = '~';
    private const char RestMark = '+';

    // 255 less the mark, two digits, a colon and what an escape may add.
    private const int RestSize = 240;

    // A rune is carried whole: what is left over at the end of a block id is less than the longest escape.
    private const int RestLoss = 8;

    private readonly List<Name> _names = [];

    public string Value { get; } = value;

    public string Room { get; } = room;

    /// <summary>The id as Slack carries it: itself, or a short one that stands for it.</summary>
    public string NameFor(string id, int most, bool isTaken = false) =>
        !isTaken && id.Length > 0 && SlackText.Size(id) <= most && id[0] is not (AliasMark or RestMark) && SlackText.Clean(id) == id ? id : Add(new Name(id, null));

    /// <summary>A name for a further piece of the field's text.</summary>
    /// <param name="gap">What stands between it and the piece before.</param>
    public string NameForMore(string id, string gap) => Add(new Name(id, gap));

    /// <summary>What a name stands for; the place among its pieces; and what stands before it when it is a further one.</summary>
    public (string Id, int Order, string? Gap) Meant(string name) =>
        name is [AliasMark, .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _names.Count
            ? (_names[index].Id, index, _names[index].Gap)
            : (name, -1, null);

    /// <summary>How many names it carries so far.</summary>
    public int Names => _names.Count;

    /// <summary>Forgets the names that were given after there were this many.</summary>
    public void Forget(int after) => _names.RemoveRange(after, _names.Count - after);

    /// <summary>Whether a view with so many blocks that are no inputs can carry it.</summary>
    public bool Fits(int otherBlocks) => SlackText.Size(ToJson()) <= SlackLimits.Metadata - RestLoss + (otherBlocks * (RestSize - RestLoss));

    /// <summary>
    /// Puts it into the view. <c>private_metadata</c> holds 3,000 characters; what is left goes into the block ids of the
    /// headings, which come back as well.
    /// </summary>
    /// <exception cref="ArgumentException">There is more than the view can carry.</exception>
    public void Put(JsonObject view)
    {
        var text = ToJson();
        var end = End(text, 0, SlackLimits.Metadata);
        view["private_metadata"] = text[..end];
        var index = 0;
        foreach (var block in view["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] != "input"))
        {
            if (end == text.Length)
                return;
            var start = end;
            end = End(text, start, RestSize);
            block["block_id"] = string.Create(CultureInfo.InvariantCulture, $"{RestMark}{index++:00}:{text[start..end]}");
        }

        if (end < text.Length)
            throw new ArgumentException($"The form carries {text.Length} characters that are not shown; Slack's view has room for {end}. Give it a shorter value.", nameof(view));
    }

    /// <summary>Reads it out of a view; null when none of ours is in it.</summary>
    public static SlackFormData? In(JsonObject view)
    {
        var rest = (view["blocks"] as JsonArray ?? []).Select(block => Text((block as JsonObject)?["block_id"])).OfType<string>().Where(id => id is [RestMark, _, _, ':', ..]).Order(StringComparer.Ordinal).Select(id => id[4..]);
        try
        {
            if (JsonNode.Parse(string.Concat(rest.Prepend(Text(view["private_metadata"]) ?? ""))) is not JsonObject kept || Text(kept["value"]) is not { } value || Text(kept["room"]) is not { } room)
                return null;
            var data = new SlackFormData(value, room);
            data._names.AddRange((kept["names"] as JsonArray ?? []).OfType<JsonObject>().Select(name => new Name(Text(name["is"]) ?? "", Text(name["gap"]))));
            return data;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a node, or null when it is no text.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private string Add(Name name)
    {
        _names.Add(name);
        return string.Create(CultureInfo.InvariantCulture, $"{AliasMark}{_names.Count - 1}");
    }

    private string ToJson()
    {
        var json = new JsonObject { ["value"] = Value, ["room"] = Room };
        if (_names.Count > 0)
            json["names"] = new JsonArray([.. _names.Select(name => name.Gap is null ? new JsonObject { ["is"] = name.Id } : new JsonObject { ["is"] = name.Id, ["gap"] = name.Gap })]);
        return json.ToJsonString(SlackText.Relaxed);
    }

    private static int End(string text, int start, int room)
    {
        var end = start;
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            room -= SlackText.Size(text.AsSpan(end, rune.Utf16SequenceLength));
            if (room < 0)
                break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private sealed record Name(string Id, string? Gap);
}
