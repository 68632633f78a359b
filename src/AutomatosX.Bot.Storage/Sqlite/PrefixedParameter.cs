using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>A parameter by the name that it has in the statement: without the sign before it, the library asks SQLite four times for its place.</summary>
internal sealed class PrefixedParameter : SqliteParameter
{
    [AllowNull]
    public override string ParameterName
    {
        get => base.ParameterName;
        set => base.ParameterName = value is { Length: > 0 } && value[0] != '@' ? $"@{value}" : value;
    }
}
