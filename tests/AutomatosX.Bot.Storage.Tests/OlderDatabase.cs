using System.Globalization;
using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A database as an earlier version of the bot left it.</summary>
internal static class OlderDatabase
{
    public static async Task Write(string file, int version = 1)
    {
        SQLitePCL.Batteries_V2.Init();
        var here = typeof(SqlBotStore).Assembly;
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        foreach (var name in here.GetManifestResourceNames().Where(name => char.IsAsciiDigit(name[0]) && int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) <= version).Order())
        {
            using var step = new StreamReader(here.GetManifestResourceStream(name)!);
            await connection.ExecuteAsync(await step.ReadToEndAsync());
        }

        await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteHeader.OurApplicationId}; PRAGMA user_version = {version}"));
    }
}
