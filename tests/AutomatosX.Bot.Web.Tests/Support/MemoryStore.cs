using System.Reflection;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>The slices of the store that the playground uses, in memory. Asking it for anything else fails loudly.</summary>
public class MemoryStore : DispatchProxy
{
    private readonly SortedDictionary<string, byte[]> states = new(StringComparer.Ordinal);
    private readonly List<DayReport> reports = [];

    public List<Project> Known { get; } = [];

    public int Commits { get; private set; }

    public static (IBotStore Store, MemoryStore Memory) Create()
    {
        var store = Create<IBotStore, MemoryStore>();
        return (store, (MemoryStore)(object)store);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => (targetMethod!.Name, args) switch
    {
        ("State", [_, string key, _]) => Task.FromResult(Locked(() => states.GetValueOrDefault(key))),
        ("States", [_, string prefix, _]) => Task.FromResult(Locked(() => Under(prefix))),
        ("Commit", [Work work, _]) => Locked(() => Commit(work)),
        ("Project", [string key, _]) => Task.FromResult(Known.FirstOrDefault(project => project.Key == key)),
        ("Projects", [_]) => Task.FromResult<IReadOnlyList<Project>>(Known),
        ("DayReport", [string project, DateOnly day, _]) => Task.FromResult(reports.FirstOrDefault(report => report.Project == project && report.Day == day)),
        ("DayReports", [string project, _]) => Task.FromResult<IReadOnlyList<DayReport>>([.. reports.Where(report => report.Project == project)]),
        var (name, _) => throw new NotSupportedException($"The playground has no business with {name}."),
    };

    private IReadOnlyList<KeyValuePair<string, byte[]>> Under(string prefix) =>
        [.. states.Where(state => state.Key.StartsWith(prefix, StringComparison.Ordinal))];

    private Task Commit(Work work)
    {
        Commits++;
        foreach (var write in work.Writes)
        {
            switch (write)
            {
                case KeepState { Bytes: { } bytes } keep:
                    states[keep.Key] = bytes;
                    break;
                case KeepState keep:
                    states.Remove(keep.Key);
                    break;
                case KeepDayReport report:
                    reports.Add(report.Report);
                    break;
                default:
                    throw new NotSupportedException($"The playground writes no {write.GetType().Name}.");
            }
        }

        return Task.CompletedTask;
    }

    private T Locked<T>(Func<T> read)
    {
        lock (states)
            return read();
    }
}
