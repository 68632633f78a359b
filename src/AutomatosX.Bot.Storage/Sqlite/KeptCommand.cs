using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>A command that becomes the kept statement with its words, and gives it back when it is disposed.</summary>
internal sealed class KeptCommand(KeepingConnection connection) : DbCommand
{
    private SqliteCommand _statement = connection.Take("");
    private bool _given;

    [AllowNull]
    public override string CommandText
    {
        get => _statement.CommandText;
        set
        {
            if (value == _statement.CommandText)
                return;
            connection.GiveBack(_statement);
            _statement = connection.Take(value ?? "");
        }
    }

    public override int CommandTimeout
    {
        get => _statement.CommandTimeout;
        set => _statement.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => _statement.CommandType;
        set => _statement.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("It stays with its connection.");
    }

    protected override DbTransaction? DbTransaction
    {
        get => null;
        set => throw new NotSupportedException("The writer begins and commits in words.");
    }

    protected override DbParameterCollection DbParameterCollection => _statement.Parameters;

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => _statement.ExecuteNonQuery();

    public override object? ExecuteScalar() => _statement.ExecuteScalar();

    public override void Prepare() => _statement.Prepare();

    protected override DbParameter CreateDbParameter() => new PrefixedParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => _statement.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_given)
            connection.GiveBack(_statement);
        _given = true;
        base.Dispose(disposing);
    }
}
