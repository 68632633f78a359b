using System.Globalization;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads a project file (JSON). The whole file is read or none of it: every mistake is told with its place.</summary>
public static class ProjectFileReader
{
    private static readonly Dictionary<string, TouchpointKind> TouchpointKinds = new(StringComparer.Ordinal)
    {
        ["standup"] = TouchpointKind.Standup,
        ["checkpoint"] = TouchpointKind.Checkpoint,
        ["risk-review"] = TouchpointKind.RiskReview,
        ["summary"] = TouchpointKind.Summary,
        ["weekly"] = TouchpointKind.Weekly,
    };

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["member"] = Role.Member,
        ["lead"] = Role.Lead,
        ["admin"] = Role.Admin,
    };

    // What the setting allows members to do.
    private static readonly Dictionary<string, bool> OnlyLeads = new(StringComparer.Ordinal) { ["yes"] = false, ["no"] = true };

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    private static readonly (string List, string Kind)[] ItemLists =
        [("actions", "action"), ("risks", "risk"), ("stories", "story"), ("metrics", "metric")];

    /// <exception cref="UnreadableFileException">The text is no project; carries every complaint.</exception>
    public static ProjectFile Read(string json)
    {
        var complaints = new List<Complaint>();
        using var document = Parse(json);
        var file = new JsonPart(document.RootElement, "", complaints);
        if (!file.Is(JsonValueKind.Object))
            throw new UnreadableFileException([new Complaint("(file)", "a project is a JSON object; this is none")]);
        var members = Members(file);
        var channels = ProjectPlacesReader.Channels(file);
        var project = new Project(Name(file, "project"), file.Required("name"), ProjectCalendarReader.Read(file, members), channels[0], members, Touchpoints(file, members))
        {
            ChannelName = file.Optional("channel") is { Length: > 0 } channel ? channel : "#general",
            AlsoIn = [.. channels.Skip(1)],
            Keys = Keys(file),
            MembersMayUpdateOthers = file["onlyLeadsChangeOthersItems"]?.OneOf(OnlyLeads) ?? true,
            Template = TemplateOf(file),
            Webhooks = ProjectWebhooksReader.Read(file),
        };
        project = ProjectRulesReader.Read(file, ProjectWordsReader.Read(file, project));
        var items = Items(file, members);
        return complaints.Count == 0 ? new ProjectFile(project, items) : throw new UnreadableFileException(complaints);
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException error)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}");
            throw new UnreadableFileException([new Complaint(line, "is not JSON from here on")]);
        }
    }

    private static string TemplateOf(JsonPart file)
    {
        var name = file.Optional("template");
        try
        {
            if (name.Length > 0)
                _ = Template.Named(name);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            file["template"]?.Complain(Template.IsText(name) ? error.Message : $"\"{name}\" is no template; one of {string.Join(", ", Template.Names)} is, or the text of one");
        }

        return name.Length > 0 ? name : Template.Usual;
    }

    private static List<Member> Members(JsonPart file)
    {
        var members = new List<Member>();
        foreach (var part in file["members"]?.Each() ?? [])
        {
            var handle = part.Required("handle");
            if (members.Any(member => member.Handle.Value == handle))
                part.Complain($"\"{handle}\" is there twice; a handle names one member");
            members.Add(new Member(new MemberId(handle), part.Required("name"), part.Optional("role"), part["rights"]?.OneOf(Roles) ?? Role.Member)
            {
                Aliases = part.Texts("aliases"),
                Accounts = ProjectPlacesReader.Accounts(part),
                Email = ProjectPlacesReader.Email(part),
                IsAgent = part["agent"]?.OneOf(YesNo) ?? false,
            });
        }

        if (members.Count == 0)
            file.Complain("a project has members; write \"members\": [ … ]");
        return members;
    }

    private static List<Touchpoint> Touchpoints(JsonPart file, List<Member> members)
    {
        var touchpoints = new List<Touchpoint>();
        foreach (var part in file["touchpoints"]?.Each() ?? [])
        {
            var id = Name(part, "id");
            if (touchpoints.Any(touchpoint => touchpoint.Id == id))
                part.Complain($"\"{id}\" is there twice; a touchpoint's id is its own");
            touchpoints.Add(new Touchpoint(id, part["kind"]?.OneOf(TouchpointKinds) ?? TouchpointKind.Checkpoint, part.Required("title"), Time(part, "at") ?? default)
            {
                Until = part["until"]?.Time(),
                RemindAt = part["remindAt"]?.Time(),
                ClosesAt = part["closesAt"]?.Time(),
                Owner = part["owner"] is { } owner ? Known(owner, members) : null,
                Participants = part["participants"] is { } some ? [.. some.Each().Select(one => Known(one, members)).OfType<MemberId>()] : [],
                Goal = part.Optional("goal"),
                Evidence = part.Optional("evidence"),
                On = part["on"]?.Date(),
                Weekdays = part["weekdays"] is { } days ? new HashSet<DayOfWeek>(days.Each().Select(day => day.OneOf(ProjectCalendarReader.Weekdays)).OfType<DayOfWeek>()) : new HashSet<DayOfWeek>(),
            });
            InOrder(part, touchpoints[^1]);
        }

        return touchpoints;
    }

    // Names stand in links, buttons and the keys of posts.
    private static string Name(JsonPart part, string field)
    {
        var name = part.Required(field);
        if (name.AsSpan().IndexOfAny("/#|") >= 0 || name.Any(char.IsWhiteSpace))
            part[field]?.Complain($"\"{name}\" holds a space or one of / # |; write it with letters, figures and hyphens");
        return name;
    }

    private static void InOrder(JsonPart part, Touchpoint touchpoint)
    {
        if (touchpoint.ClosesAt <= touchpoint.At)
            part["closesAt"]?.Complain($"is not after \"at\" ({DateWords.Time(touchpoint.At)})");
        if (touchpoint.RemindAt <= touchpoint.At || touchpoint.RemindAt >= touchpoint.ClosesAt)
            part["remindAt"]?.Complain("lies outside the time between \"at\" and \"closesAt\"");
    }

    private static TimeOnly? Time(JsonPart part, string name)
    {
        part.Required(name);
        return part[name]?.Time();
    }

    private static MemberId? Known(JsonPart handle, List<Member> members)
    {
        if (members.Any(member => member.Handle.Value == handle.Text()))
            return new MemberId(handle.Text());
        handle.Complain($"\"{handle.Text()}\" is no member's handle");
        return null;
    }

    private static KeyPatterns Keys(JsonPart file)
    {
        if (file["keys"] is not { } keys)
            return KeyPatterns.Default;
        return new KeyPatterns([.. keys.Each().Select(part => new KeyPattern(part.Required("kind"), part.Required("form"), part.Whole("digits") ?? 1))]);
    }

    private static List<TrackedItem> Items(JsonPart file, List<Member> members)
    {
        var items = new List<TrackedItem>();
        foreach (var (list, kind) in ItemLists)
        {
            foreach (var part in file[list]?.Each() ?? [])
            {
                var item = Item(part, kind, members);
                if (items.Exists(other => string.Equals(other.Key, item.Key, StringComparison.OrdinalIgnoreCase)))
                    part.Complain($"\"{item.Key}\" is there twice; a key names one item");
                items.Add(item);
            }
        }

        return items;
    }

    private static TrackedItem Item(JsonPart part, string kind, List<Member> members)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in part.Members())
        {
            if (name == "owner")
                Known(value, members);
            if (name != "key")
                fields[name] = value.Text();
        }

        return new TrackedItem(kind, part.Required("key"), fields);
    }
}
