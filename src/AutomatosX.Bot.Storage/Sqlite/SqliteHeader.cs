using System.Buffers.Binary;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// The first hundred bytes of a database file, read without opening it as one: what is not ours is recognised
/// before SQLite could touch it. (https://www.sqlite.org/fileformat.html#the_database_header)
/// </summary>
internal readonly record struct SqliteHeader(bool IsDatabase, int Version, int ApplicationId)
{
    /// <summary>Marks a database as the bot's: "AxBt".</summary>
    public const int OurApplicationId = 0x41784274;

    private const int Length = 100;

    /// <summary>Null for a file that is absent or empty.</summary>
    public static SqliteHeader? Of(string path)
    {
        if (!File.Exists(path))
            return null;
        Span<byte> bytes = stackalloc byte[Length];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = file.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        return read == Length && bytes.StartsWith("SQLite format 3\0"u8)
            ? new SqliteHeader(true, BinaryPrimitives.ReadInt32BigEndian(bytes[60..]), BinaryPrimitives.ReadInt32BigEndian(bytes[68..]))
            : new SqliteHeader(false, 0, 0);
    }
}
