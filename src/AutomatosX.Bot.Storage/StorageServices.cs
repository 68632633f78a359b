using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Storage.Copies;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Storage;

/// <summary>Brings the store into a host.</summary>
public static class StorageServices
{
    /// <summary>
    /// The database as the bot's store, whole and by slices: the embedded one, or PostgreSQL where a connection string names it. It is opened when it is first asked for: a host asks
    /// at start, so that a <see cref="StoreCannotOpenException"/> ends the program before anything else begins.
    /// </summary>
    public static IServiceCollection AddSqlStore(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        services.AddOptions<StorageOptions>().Configure(options => configure?.Invoke(options));
        services.AddSingleton(provider => SqlBotStore.Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<ILogger<SqlBotStore>>()));
        services.AddSingleton<IBackup>(provider => provider.GetRequiredService<IOptions<StorageOptions>>() is { Value.Postgres.Length: > 0 } server
            ? new PostgresBackup(server)
            : ActivatorUtilities.CreateInstance<SqliteBackup>(provider));
        services.AddSlice<IBotStore>().AddSlice<IEvents>().AddSlice<IOutbox>().AddSlice<IPlatformState>();
        return services.AddSlice<IProjects>().AddSlice<IItems>().AddSlice<IReplies>().AddSlice<IRuns>().AddSlice<IDayReports>().AddSlice<ITurns>().AddSlice<ITokens>().AddSlice<IAnswers>();
    }

    private static IServiceCollection AddSlice<TSlice>(this IServiceCollection services)
        where TSlice : class =>
        services.AddSingleton(provider => (TSlice)(object)provider.GetRequiredService<SqlBotStore>());
}
