using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Testing;

/// <summary>Valid values in one word; a test names only what it is about.</summary>
public static partial class Some
{
    /// <summary>The moment at which stored things begin: said in an offset that is not the machine's.</summary>
    public static DateTimeOffset Beginning { get; } = new(2025, 1, 14, 9, 15, 0, TimeSpan.FromHours(-8));

    public static Place StoredRoom { get; } = new(Platform.Playground, new WorkspaceId("W1"), new RoomId("C1"));

    /// <summary>A change said so many minutes after the beginning.</summary>
    public static Change Change(string item, string field, string? value, int minute = 0, string? reply = null, int index = 0, string project = "P0", string? day = null)
    {
        var id = reply ?? FormattableString.Invariant($"reply-{minute}");
        var date = day is null ? new DateOnly(2025, 1, 14) : DateOnly.Parse(day, CultureInfo.InvariantCulture);
        return new Change(
            project, item, "action", field, value, null, new MemberId("oliver"), date, new ChangeOrder(Beginning.AddMinutes(minute), id, index),
            ChangeSource.Reply, id, null);
    }

    public static Work Works(params IEnumerable<Write> writes) => Work.Nothing.And(writes);

    public static Work Sets(params IReadOnlyList<Change> changes) => Works(new SetFields(changes));

    public static RawEvent Delivery(string key, Platform platform = Platform.Slack) => new(platform, key, $"payload of {key}", Beginning);

    public static EnqueuePost Outgoing(string key, string words = "Good morning.", Address? address = null, DateTimeOffset? notBefore = null) =>
        new(key, "P0", address ?? new Address(StoredRoom), Post.Say(words), notBefore ?? Beginning);

    public static MessageRef StoredMessage(string id) => new(StoredRoom, id);

    public static Reply StoredReply(string id, int minute = 0, string day = "2025-01-14") => new(
        id, "P0", new MemberId("oliver"), StoredMessage(id), Beginning.AddMinutes(minute), DateOnly.Parse(day, CultureInfo.InvariantCulture), "standup", "todo: the rollout note by Friday");

    public static DayReport StoredDay(string day, string markdown = "# Day 7") => new(
        "P0", DateOnly.Parse(day, CultureInfo.InvariantCulture), "Day 7", markdown, "facts", Beginning, Beginning.AddHours(1), Closed: false);

    /// <summary>A post that has something of everything a post can have.</summary>
    public static Post FullPost { get; } = new Post(
        "Readiness",
        [
            Section.Under("Risks", Line.Of(TextRun.Strong("R-4"), " down to ", TextRun.Quiet("green"), TextRun.Code("/risk R-4")).From(StoredMessage("m1")).In(1), "\u2713 caf\u00e9 \U0001F680 <b>&\"\\"),
            Section.Under("Figures") with { Table = new Table(["Metric", "Now"], [["Open", "3"], ["Done", Line.Of(TextRun.Strong("10"))]]) },
        ],
        [new Button("Undo", "undo", "reply-1") { Primary = true }, new Button("Edit", "edit", "reply-1") { OpensForm = true }])
    {
        Attachment = new Attachment("day-7.md", "# Day 7\n"),
    };

    /// <summary>A project that says everything otherwise than by default.</summary>
    public static Project FullProject(string key = "P0") => new(
        key,
        "Payments",
        new ProjectCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Sunday }, [new Sprint(2, [new SprintDay(6, new DateOnly(2025, 1, 13))])])
        {
            DaysOff = new HashSet<DateOnly> { new(2025, 1, 20) },
            ExtraDays = new HashSet<DateOnly> { new(2025, 1, 18) },
            WeekOne = new DateOnly(2025, 1, 6),
            Numbering = DayNumbering.ByWeek,
            ZoneWord = "PT",
        },
        StoredRoom,
        [new Member(new MemberId("oliver"), "Oliver", "Program PM", Role.Lead) { Aliases = ["PM"], Accounts = new Dictionary<Platform, PersonId> { [Platform.Slack] = new("U1") } }],
        [new Touchpoint("standup", TouchpointKind.Standup, "Standup", new TimeOnly(9, 15)) { RemindAt = new TimeOnly(10, 30), ClosesAt = new TimeOnly(11, 0), Owner = new MemberId("oliver"), Weekdays = new HashSet<DayOfWeek> { DayOfWeek.Monday } }])
    {
        ChannelName = "#p0",
        Keys = new KeyPatterns([new KeyPattern("action", "TODO-{n}", 3)]),
        Languages = ["German"],
        Words = new Dictionary<string, IReadOnlyList<string>> { ["done"] = ["ticked"] },
        Columns = new Dictionary<string, string> { ["risk/risk id"] = "key" },
        DateOrder = DateOrder.DayFirst,
        DecimalComma = true,
        MembersMayUpdateOthers = false,
        Template = "weekly",
    };

    /// <summary>A question with everything a question can have.</summary>
    public static OpenAsk OpenAsk(string reply, int index, int? answer = null) => new(
        reply,
        index,
        new AskFinding("risk", "R-44", Doubt.NearKey, [new AskOption("risk", "R-4", [new FieldFinding("rag", "green", new Words(5, 5))])], new Words(0, 10)),
        answer);
}
