using System.Globalization;
using AutomatosX.Bot.Scenarios.Playing;

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
        await stage.Scene.SayUnworked(who, text);
        await stage.Restart();
    });

    /// <summary>Somebody's words stand in the room, and the program ends before the bot was told.</summary>
    public Moment EndsBeforeKeeping(string who, string text) => Befalls(async () =>
    {
        var tell = await stage.Scene.SayUnheard(who, text);
        await stage.Restart();
        await tell();
    });

    /// <summary>What somebody said is delivered a second time, as platforms do that missed the first answer.</summary>
    public Moment IsDeliveredAgain(string who, string text) => Befalls(async () =>
    {
        var message = stage.Messages.Last(message => message.Author == who && Words.Say(message.Text, text));
        stage.Script.Note(stage.Scene.Now, $"(the same message of {who} arrives again)");
        await stage.Scene.DeliverAgain(message);
    });

    private Moment Befalls(Func<Task> trouble) => Then(async () =>
    {
        acted = stage.Happened.Count;
        await trouble();
        await stage.Look();
    });
}
