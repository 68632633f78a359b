using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Tests.Documents.Foreign;

/// <summary>
/// A report of another project, whose keys no pattern knows, with what it tells as a person reads it: <c>name.md</c> and
/// <c>name.truth.txt</c>, a line for each item (key, kind, owner, state; a dash for what the report does not state).
/// </summary>
internal sealed record ForeignReport(string Name, DateOnly Date, ReadReport Read, IReadOnlyList<TrueItem> Truth)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "Foreign");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static ForeignReport Of(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{name}.truth.txt")).Where(line => line.Length > 0).ToList();
        string Head(string label) => lines.Single(line => line.StartsWith($"{label}: ", StringComparison.Ordinal))[(label.Length + 2)..];
        var members = Head("members").Split(", ").Select(member => member.Split(' ', 2)).Select(parts => new Member(new MemberId(parts[0]), parts[1], "", Role.Member));
        var project = new Project(
            Head("project"),
            Head("project"),
            new ProjectCalendar(TimeZoneInfo.FindSystemTimeZoneById(Head("zone")), new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, []),
            new Place(Platform.Playground, new WorkspaceId("w"), new RoomId("r")),
            [.. members],
            []);
        var read = DayReportReader.Read(File.ReadAllText(Path.Combine(Folder, $"{name}.md")), new ReportContext(project));
        return new ForeignReport(name, DateOnly.ParseExact(Head("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture), read, [.. lines.Where(line => !line.Split(' ')[0].EndsWith(':')).Select(TrueItem.Of)]);
    }

    public Score Score
    {
        get
        {
            var keyed = Read.Items.Where(item => item.Key.Length > 0 && item.Kind is "action" or "story" or "risk").ToList();
            var score = new Score();
            foreach (var item in keyed.Where(item => !Truth.Any(truth => truth.Key == item.Key && truth.Kind == item.Kind)))
                score.Wrong.Add($"{Name}: {item.Key} is no {item.Kind} of it (line {item.Line})");
            foreach (var truth in Truth)
            {
                var item = keyed.Find(item => item.Key == truth.Key && item.Kind == truth.Kind);
                score.Count($"{Name}: {truth.Key}", truth.Key, item?.Key);
                score.Count($"{Name}: {truth.Key} owner", truth.Owner, item?[FieldNames.Owner]);
                score.Count($"{Name}: {truth.Key} state", truth.State, item?[truth.Kind == "risk" ? FieldNames.Rag : FieldNames.Status]);
            }

            return score;
        }
    }
}

/// <summary>What a report truly tells of an item; null for what it does not state.</summary>
internal sealed record TrueItem(string Key, string Kind, string? Owner, string? State)
{
    public static TrueItem Of(string line)
    {
        var parts = line.Split(' ').Select(part => part == "-" ? null : part).ToList();
        return new TrueItem(parts[0]!, parts[1]!, parts[2], parts[3]);
    }
}

/// <summary>How much of what is told was read.</summary>
internal sealed class Score
{
    public int Told { get; private set; }

    public int Right { get; private set; }

    public List<string> Missing { get; } = [];

    public List<string> Wrong { get; } = [];

    public void Count(string what, string? told, string? read)
    {
        if (told is not null)
            Told++;
        if (told is not null && told == read)
            Right++;
        else if (read is not null)
            Wrong.Add($"{what}: {told ?? "nothing"} was read as {read}");
        else if (told is not null)
            Missing.Add($"{what}: {told}");
    }

    public void Add(Score other)
    {
        Told += other.Told;
        Right += other.Right;
        Missing.AddRange(other.Missing);
        Wrong.AddRange(other.Wrong);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Right} of {Told} ({100.0 * Right / Told:0.0} %), {Wrong.Count} wrong");
}
