using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Clock;
using Microsoft.Extensions.Hosting;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>
/// Sets the clock before anything else starts, and hands the last messages over again: a message is kept first and
/// handed to the bot then, so a crash in between would leave it standing there unread. Those that were read are
/// known by their keys.
/// </summary>
internal sealed class PlaygroundStart(IBotStore store, RoomMessages messages, IPlaygroundBot bot, PlaygroundClock? clock = null) : IHostedLifecycleService
{
    /// <summary>One crash can cut off one message of each person who was writing; a few more cost nothing.</summary>
    private const int LastOnes = 20;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (clock is not null)
            await clock.Open(cancellationToken);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var room in await Rooms(cancellationToken))
        {
            foreach (var message in await LastOf(room, cancellationToken))
                await bot.Accept(MessageEvents.Last(message), cancellationToken);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<RoomId>> Rooms(CancellationToken cancel)
    {
        var projects = await store.Projects(cancel);
        return [.. projects.Where(project => project.Channel.Platform == Platform.Playground).Select(project => project.Channel.Room)
            .Concat(projects.SelectMany(project => project.Members).Select(member => Playground.DirectWith(member.Handle.Value))).Distinct()];
    }

    // A reply in an old thread is kept with the thread, so the numbers alone do not say on which page it is: all
    // threads of the last two pages are looked through.
    private async Task<IReadOnlyList<RoomMessage>> LastOf(RoomId room, CancellationToken cancel)
    {
        var page = await messages.Last(room, cancel) / RoomMessages.PageSize;
        var last = await messages.Page(room, page, cancel);
        var before = page > 0 ? await messages.Page(room, page - 1, cancel) : [];
        return [.. before.Concat(last).Where(message => message.Author is not null).OrderBy(message => message.Number).TakeLast(LastOnes)];
    }
}
