using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Rooms;
using Morning = AutomatosX.Bot.Host.Sample;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>A bot that has the whole sample day behind it. Tests look at it and change nothing that others look at.</summary>
public sealed class PlayedDay : IAsyncLifetime
{
    /// <summary>Bob's last words of the day, in which one thing is clear and one has to be asked about.</summary>
    public const string ClearAndUnclear = "AI-9 45 %, ETA Wed";

    private RealBot? bot;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
    }

    /// <summary>Played when the first test asks for it.</summary>
    public async Task<RealBot> Bot()
    {
        if (bot is not null)
            return bot;
        bot = await RealBot.Start();
        var script = Morning.Script();
        var project = Morning.Project().Project;
        var clock = bot.Part<MoveClock>();
        foreach (var line in script.Said)
        {
            await clock.To(project.Calendar.InstantOf(script.Date, line.At));
            await Say(bot, project, line.By, line.Text, line.In == "thread" ? await StandupThread(bot, project, script.Date) : null);
        }

        await clock.To(project.Calendar.InstantOf(script.Date, script.Ends));
        await Say(bot, project, "bob", ClearAndUnclear, null);
        return bot;
    }

    private static async Task Say(RealBot bot, Project project, string by, string text, MessageId? thread)
    {
        var room = thread is null ? Playground.DirectWith(by) : project.Channel.Room;
        Assert.Null(await bot.Part<SayMessage>().In(new Visitor(project, project.Member(new MemberId(by))!, room), text, thread, CancellationToken.None));
    }

    private static async Task<MessageId?> StandupThread(RealBot bot, Project project, DateOnly day)
    {
        var standup = project.TouchpointsOn(day).First(touchpoint => touchpoint.Kind == TouchpointKind.Standup);
        var roll = await bot.Part<RoomMessages>().Posted(PostKey.RollCall(new Run(project.Key, standup.Id, day, 0)), CancellationToken.None);
        return MessageId.Parse(roll?.Id);
    }
}
