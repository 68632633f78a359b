using System.Globalization;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios;

/// <summary>What befalls the program.</summary>
public sealed partial class Moment
{
    /// <summary>The program ends and starts again on the same file.</summary>
    public Moment Restarts() => Befalls(stage.Restart);

    /// <summary>The program ends now and starts again at that time, perhaps of another date. The moment then is that one.</summary>
    public Moment IsDownUntil(string later, string? on = null) => Befalls(() => stage.SleepUntil(
        on is null ? stage.Date : DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly.ParseExact(later, "HH:mm", CultureInfo.InvariantCulture)));

    /// <summary>Somebody says something, the event is kept, and the program ends before it is worked off.</summary>
    public Moment EndsAfterKeeping(string who, string text) => Befalls(async () =>
    {
        var message = await Put(who, text);
        Expect(await stage.Bot.Get<Inbox>().Accept(MessageEvents.Said(message)), "that the event is new");
        await stage.Restart();
    });

    /// <summary>Somebody's words stand in the room, and the program ends before the bot was told.</summary>
    public Moment EndsBeforeKeeping(string who, string text) => Befalls(async () =>
    {
        await Put(who, text);
        await stage.Restart();
    });

    /// <summary>What somebody said is delivered a second time, as platforms do that missed the first answer.</summary>
    public Moment IsDeliveredAgain(string who, string text) => Befalls(async () =>
    {
        var message = stage.Messages.Last(message => message.Author == who && Words.Say(message.Text, text));
        stage.Script.Note(stage.Bot.Clock.GetUtcNow(), $"(the same message of {who} arrives again)");
        Expect(!await stage.Bot.Get<Inbox>().Accept(MessageEvents.Said(message)), "that the event is known");
        await stage.Bot.Get<CatchUp>().Run();
    });

    private Moment Befalls(Func<Task> trouble) => Then(async () =>
    {
        acted = stage.Happened.Count;
        await trouble();
        await stage.Look();
    });

    private Task<RoomMessage> Put(string who, string text)
    {
        var room = Playground.DirectWith(who);
        return stage.Bot.Get<RoomMessages>().Add(room, number => new RoomMessage(room.Value, number, stage.Bot.Clock.GetUtcNow(), who, text));
    }
}
