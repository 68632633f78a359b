using AutomatosX.Bot.Chat;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Slack.Tests.Posts;

/// <summary>Posts of every size, with words of every sort.</summary>
public static class SomePosts
{
    public static readonly Place Room = new(Platform.Slack, new WorkspaceId("T1"), new RoomId("C1"));

    /// <summary>What people could write to reach more than their own line.</summary>
    public static readonly string[] Attacks =
    [
        "<!channel>", "<!here|here>", "<!everyone>", "@here", "@channel", "@everyone", "<!subteam^S1>", "<!subteam^S1|@ops>", "<@U1>", "<@U1|ana>", "<#C1|general>", "@ana", "#general", "<https://evil.example|your bank>", "https://evil.example/x?a=1&b=2", "http://evil.example", "www.evil.example", "evil.example", "mailto:a@evil.example",
        "a@evil.example", "<mailto:a@evil.example|me>", "<!date^1392734382^{date}^https://evil.example|x>", "*strong*", "_slanted_", "~gone~", "`code`", "```\ncode\n```", "> quoted", ">>> quoted", "&gt; quoted", "• item", "1. item", "&lt;!channel&gt;", "&amp;lt;!here&gt;", ":tada:", "\n*Title*\n", "\r\n", "\u2028<!here>", "\u202egnp.exe", "\u2066x",
        "{\"type\":\"broadcast\",\"range\":\"here\"}", "\"}]},{\"type\":\"section\"", "\\u003c!channel\\u003e", "\0", "\u0007", "\u200b", "\ufeff", "javascript:alert(1)", "slack://user?id=U1", "tel:+4912345", "|", "\\", "\"",
    ];

    private static readonly string[] Pieces =
    [
        "ACTION-15", "R-4", "done", "yellow", "rollout", "the vendor's sandbox is down", "80 %", " ", "  ", "\n", "é", "e\u0301", "完了しました", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🟢", "a\u0300\u0301\u0302\u0303", "\ud83d", "\ude00", "ﷺ", "שלום", "مرحبا", "&", "<", ">", "&&&&&&&&", "<<>>", "·", "…", "\ufffe", new('x', 80), new('&', 90), new('\u0301', 40),
    ];

    public static Gen<string> Text { get; } = Gen.Frequency(
        (6, UpTo(6, Gen.Elements(Pieces.Concat(Attacks))).Select(pieces => string.Join(pieces.Length % 2 == 0 ? " " : "", pieces))),
        (2, UpTo(15, Gen.Choose(0, 0xffff).Select(unit => (char)unit)).Select(units => new string(units))),
        (1, Gen.Constant("")));

    /// <summary>A text that may be larger than a block, or than a message.</summary>
    public static Gen<string> Huge { get; } =
        from words in Gen.Elements(Pieces.Concat(Attacks)).ArrayOf(20)
        from separator in Gen.Elements(" ", "", "\u0301", "-")
        from times in Gen.Elements(15, 50, 150)
        select string.Join(separator, Enumerable.Repeat(string.Join(separator, words), times));

    private static Gen<TextRun> Run { get; } =
        from text in Gen.Frequency((200, Text), (1, Huge))
        from style in Gen.Elements(Enum.GetValues<RunStyle>())
        from link in Gen.Elements<Uri?>(null, null, null, null, new("https://bot.example/days/2026-03-30"), new("https://bot.example/" + new string('a', 1_900)), new("https://bot.example/" + new string('b', 4_000)), new("ftp://bot.example/"))
        select new TextRun(text, style, link);

    public static Gen<Line> Line { get; } =
        from runs in UpTo(3, Run)
        from depth in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(4, 12)))
        from source in Gen.Elements<MessageRef?>(null, null, new(Room, "1736845200.000100"), new(Room, "unknown"))
        select new Line(runs, source) { Depth = depth };

    private static Gen<Table?> Table { get; } =
        from columns in Gen.Frequency((9, Gen.Choose(1, 4)), (1, Gen.Choose(0, 22)))
        from rows in Gen.Frequency((19, Gen.Choose(0, 8)), (1, Gen.Choose(95, 105)))
        from heads in Text.ArrayOf(columns)
        from cells in Line.ArrayOf(columns).ArrayOf(rows)
        select new Table(heads, cells);

    private static Gen<Chart?> Chart { get; } =
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from title in Text
        from count in Gen.Choose(0, 30)
        from names in Text.ArrayOf(count)
        from values in Gen.Choose(-5_000, 5_000).ArrayOf(count)
        select kind switch
        {
            ChartKind.Course => Bot.Chat.Chart.Course(title, names.FirstOrDefault() ?? "", [.. Enumerable.Range(0, count).Select(day => new DateOnly(2026, 3, 30).AddDays(day * 40))], [.. names.Take(3).Select((name, index) => new ChartLine(name, (ChartRole)index, [.. values.Select((value, day) => day % 7 == index ? (decimal?)null : value / 8m)]))]),
            ChartKind.Grid => Bot.Chat.Chart.Across(title, new ChartGrid("rows", names, "columns", ["one"], [.. names.Select(name => (ChartCell[])[new ChartCell(name, 1, 0)])])),
            _ => new Chart(kind, title, [.. names.Zip(values, (name, value) => new ChartPoint(name, value))]),
        };

    private static Gen<Section> Section { get; } =
        from heading in Text
        from count in Gen.Frequency((20, Gen.Choose(0, 12)), (1, Gen.Choose(60, 200)))
        from lines in Line.ArrayOf(count)
        from table in Gen.Frequency((8, Gen.Constant<Table?>(null)), (1, Table))
        from chart in Gen.Frequency((8, Gen.Constant<Chart?>(null)), (2, Chart))
        select new Section(heading, lines) { Table = table, Chart = chart };

    private static Gen<Button> Button { get; } =
        from label in Gen.Frequency((9, Text), (1, Huge))
        from opens in Gen.Elements(true, false)
        from action in Gen.Elements("undo", "read-as", "answer")
        from value in Gen.Frequency((9, Gen.Constant("P0/standup/2026-03-30")), (1, Gen.Constant(new string('v', 2_000))))
        select new Button(label, action, value) { OpensForm = opens, Primary = opens };

    public static Gen<Post> Post { get; } =
        from title in Gen.Frequency((9, Text), (1, Huge))
        from count in Gen.Frequency((12, Gen.Choose(0, 6)), (1, Gen.Choose(40, 80)))
        from sections in Section.ArrayOf(count)
        from pressed in Gen.Frequency((9, Gen.Choose(0, 6)), (1, Gen.Choose(20, 60)))
        from buttons in Button.ArrayOf(pressed)
        select new Post(title, sections, buttons);

    private static Gen<T[]> UpTo<T>(int most, Gen<T> one) => Gen.Choose(0, most).SelectMany(count => one.ArrayOf(count));

    public static Uri? LinkTo(MessageRef message) => message.Id == "unknown" ? null : new Uri($"https://acme.slack.com/archives/{message.Place.Room}/p{message.Id.Replace(".", "", StringComparison.Ordinal)}");

    /// <summary>Nothing to complain of, whatever comes.</summary>
    public static void Hold<T>(Gen<T> values, int times, Func<T, string?> complaint) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Arb.From(values.Select(value => new Sample<T>(value))), sample => complaint(sample.Value) is { } broken ? throw new InvalidOperationException(broken[..Math.Min(500, broken.Length)]) : true));

    // A post is printed by the page; the complaint and the seed say enough.
    private sealed class Sample<T>(T value)
    {
        public T Value => value;

        public override string ToString() => typeof(T).Name;
    }
}
