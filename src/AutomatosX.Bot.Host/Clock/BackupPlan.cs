namespace AutomatosX.Bot.Host.Clock;

/// <summary>What is to be done about backups, by the names that are in their folder.</summary>
/// <param name="IsDue">Whether another one has to be made.</param>
/// <param name="Left">Files that belong to a backup which is not there: a program was killed over it.</param>
/// <param name="Surplus">Backups beyond those kept, oldest first.</param>
internal sealed record BackupPlan(bool IsDue, IReadOnlyList<string> Left, IReadOnlyList<string> Surplus)
{
    public static BackupPlan Of(IReadOnlyCollection<string> names, DateTimeOffset now, TimeSpan every, int kept)
    {
        var backups = names.Select(name => (Name: name, At: BackupName.MomentOf(name))).Where(backup => backup.At is not null).ToList();
        var there = backups.Select(backup => backup.Name).ToHashSet(StringComparer.Ordinal);
        // A clock that is set back a little makes none too many; what lies far ahead was made while the clock was wrong, and is the oldest.
        var due = !backups.Any(backup => (now - backup.At!.Value).Duration() < every);
        var surplus = backups.OrderByDescending(backup => backup.At < now + every).ThenByDescending(backup => backup.At).Skip(kept).Select(backup => backup.Name).Reverse();
        var left = names.Where(name => BackupName.BackupOf(name) is { } backup && (!there.Contains(backup) || !name.EndsWith(".sha256", StringComparison.Ordinal)));
        return new BackupPlan(due, [.. left], [.. surplus]);
    }
}
