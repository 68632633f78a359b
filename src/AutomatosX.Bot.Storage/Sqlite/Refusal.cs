using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>Why a file cannot be opened, in words for the person who has to do something about it.</summary>
internal static class Refusal
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int CommitRefused = 531;
    private const int NotOne = 26;

    public static StoreCannotOpenException TooNew(string path, long version) => new(
        path,
        string.Create(CultureInfo.InvariantCulture, $"was written by a newer version of the bot (its schema is {version}, this bot knows up to {Migrations.Newest})"),
        "Run that version, or name another file.");

    public static StoreCannotOpenException NotADatabase(string path, Exception? cause = null) =>
        new(path, "is not a database", "Name another file, or restore this one from a backup.", cause);

    public static StoreCannotOpenException OfAnotherProgram(string path) => new(path, "is a database of another program", "Name another file.");

    public static StoreCannotOpenException Damaged(string path, string? how, Exception? cause = null, string remedy = "Restore it from a backup.") =>
        new(path, $"is damaged ({how ?? "unreadable"})", remedy, cause);

    public static StoreCannotOpenException Of(string path, Exception error) => error switch
    {
        StoreCannotOpenException refusal => refusal,
        SqliteException sqlite => Of(path, sqlite),
        UnauthorizedAccessException => new(path, "may not be opened by the user who runs the bot", "Give that user the right to read and write it and its folder.", error),
        _ => new(path, $"cannot be opened ({error.Message.TrimEnd('.')})", "See that the folder is there and can be written to.", error),
    };

    private static StoreCannotOpenException Of(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        _ when error.SqliteExtendedErrorCode == CommitRefused => new(path, "or its log is no longer where it was opened", "Put it back where it was; until then nothing can be written.", error),
        Busy or Locked => new(path, "is locked by another program", "End the other program (perhaps a second bot), or wait until it is done, and start again.", error),
        ReadOnly => new(path, "or its folder is read-only", "Make both writable for the user who runs the bot.", error),
        Corrupt => Damaged(path, "its pages contradict each other", error),
        NotOne => NotADatabase(path, error),
        Full => new(path, "has no room left on its disk", "Make room and start again.", error),
        CannotOpen => new(path, "cannot be opened or made", "Give the user who runs the bot the right to write to the file and its folder.", error),
        _ => new(path, $"cannot be opened ({error.Message.TrimEnd('.')})", "Restore it from a backup, or name another file.", error),
    };
}
