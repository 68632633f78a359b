using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A database as the first version of the bot left it.</summary>
internal static class OlderDatabase
{
    public static async Task Write(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        using var beginning = new StreamReader(typeof(SqlBotStore).Assembly.GetManifestResourceStream("0001_beginning.sql")!);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync($"PRAGMA application_id = {SqliteHeader.OurApplicationId}; {await beginning.ReadToEndAsync()}; PRAGMA user_version = 1");
    }
}
