using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.CrashHarness.Faults;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>
/// What people do: each story is one member who says something, perhaps changes it, perhaps takes it back. Its choices come
/// from the seed and its number alone.
/// </summary>
internal sealed class TellStories(CrashOptions options, Cast cast, FakeSlack slack, DeliverEvents deliver, EchoWatch echoes, Ledger ledger)
{
    private const int StepsOfAStory = 16;

    private readonly FakeSlackPeople people = new(TimeProvider.System.GetUtcNow) { Team = FakeSlack.Team, App = FakeSlack.AppId, Bot = FakeSlack.Bot };
    private readonly Dictionary<CastMember, SemaphoreSlim> oneAtATime = cast.Projects.SelectMany(project => project.Members).ToDictionary(member => member, _ => new SemaphoreSlim(1));
    private readonly IReadOnlyList<CastProject> busy = [.. cast.Projects.Where(project => project.IsBusy)];
    private readonly IReadOnlyList<CastProject> quiet = [.. cast.Projects.Where(project => !project.IsBusy)];
    private readonly Lock gate = new();

    /// <summary>Tells stories until it is told to stop, and sees those that have begun through.</summary>
    public async Task Run(Func<bool> goesOn)
    {
        using var open = new SemaphoreSlim(options.OpenStories);
        var told = new List<Task>();
        for (var number = 1; goesOn(); number++)
        {
            await open.WaitAsync();
            var story = Tell(number);
            told.Add(story);
            _ = story.ContinueWith(_ => open.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (told.Find(one => one.IsFaulted) is { } failed)
                await failed;
        }

        await Task.WhenAll(told);
    }

    private async Task Tell(int number)
    {
        var dice = Dice.Of(options.Seed, number);
        var project = quiet.Count == 0 || (busy.Count > 0 && dice.Next(100) < 95) ? busy[dice.Next(busy.Count)] : quiet[dice.Next(quiet.Count)];
        var member = project.Members[dice.Next(project.Members.Count)];
        var story = new Story(number, dice, project, member);
        await (dice.Next(100) switch
        {
            < 8 => Type(story),
            < 10 => Set(story),
            < 24 => Say(story, inChannel: true),
            _ => Say(story, inChannel: false),
        });
    }

    private async Task Say(Story story, bool inChannel)
    {
        var dice = story.Dice;
        var statement = Statement.Any(dice, story.Token);
        var room = inChannel ? story.Project.Channel : story.Member.Direct;
        var sent = People(() => people.Says(story.Member.Id, room.Id, inChannel ? $"<@{FakeSlack.Bot}> {statement.Text}" : statement.Text));
        var message = (MessageSaid)SlackEventReader.Read(new SlackPayload(SlackPayloadKind.Event, sent.Body), TimeProvider.System.GetUtcNow())!;
        var told = new MessageTold(story.Project, story.Member, TakeReply.IdOf(message.Message), inChannel, statement);
        ledger.Messages.Enqueue(told);
        await deliver.Deliver(sent, story.Next());
        told.Acknowledged = 1;
        // Who names the bot is told of twice.
        if (inChannel)
            await deliver.Repeat(People(() => people.AsMention(sent)), story.Next());
        if (dice.Next(100) < 4)
            await deliver.Repeat(sent, story.Next());
        if (dice.Next(2) == 0)
            await Echoed(told);
        for (var edits = dice.Next(100) switch { < 8 => 1, < 10 => 2, _ => 0 }; edits > 0; edits--)
            await Edit(story, told, sent);
        await Echoed(told);
        if (!inChannel && dice.Next(100) < 4)
            await Undo(story, told);
    }

    private async Task Edit(Story story, MessageTold told, FakeSlackSent said)
    {
        var statement = Statement.Changed(story.Dice, told.Said);
        told.Said.Add(statement);
        var edited = People(() => people.Edits(said, told.IsPrivate ? $"<@{FakeSlack.Bot}> {statement.Text}" : statement.Text));
        await deliver.Deliver(edited, story.Next());
        told.Acknowledged++;
        if (story.Dice.Next(10) == 0)
            await deliver.Repeat(edited, story.Next());
    }

    private async Task Undo(Story story, MessageTold told)
    {
        // Without its echo there is no button to press.
        var mark = Errand.MarkOf(ReplyPosts.EchoKey(told.ReplyId));
        if (slack.Read(() => told.Member.Direct.Messages.FindLast(message => (string?)message.Metadata?["event_payload"]?["key"] == mark) is { } found
            && EchoWatch.ReplyIn(found.Blocks) == told.ReplyId ? Whole(found) : null) is not { } echo)
            return;
        told.Undone = false;
        await deliver.DoAgain(_ => People(() => people.Presses(story.Member.Id, told.Member.Direct.Id, echo, "Undo")), story.Next());
        told.Undone = true;
    }

    private async Task Type(Story story)
    {
        var room = story.Dice.Next(2) == 0 ? story.Member.Direct : story.Project.Channel;
        CommandTold? typed = null;
        await deliver.DoAgain(
            attempt =>
            {
                typed = new CommandTold(story.Project, string.Create(CultureInfo.InvariantCulture, $"Grease hinge {story.Token}n{attempt}"));
                ledger.Commands.Enqueue(typed);
                return People(() => people.Types(story.Member.Id, room.Id, $"/action new {typed.Title}"));
            },
            story.Next(),
            (_, isAcknowledged) => typed!.IsAcknowledged = isAcknowledged);
    }

    private async Task Set(Story story)
    {
        var on = story.Dice.Next(2) == 0;
        using var _ = await Alone(story.Member);
        await deliver.DoAgain(_ => People(() => people.Types(story.Member.Id, story.Member.Direct.Id, $"/standup reminders {(on ? "on" : "off")}")), story.Next());
        ledger.Reminders[(story.Project.Key, story.Member.Handle)] = on;
    }

    private async Task<IDisposable> Alone(CastMember member)
    {
        await oneAtATime[member].WaitAsync();
        return new Turn(oneAtATime[member]);
    }

    private async Task Echoed(MessageTold told)
    {
        try
        {
            await echoes.Of(told.ReplyId, told.IsPrivate).WaitAsync(options.WaitsForEcho);
        }
        catch (TimeoutException)
        {
            // It may come later; that it came is looked at in the end.
        }
    }

    // One pair of hands writes the payloads.
    private FakeSlackSent People(Func<FakeSlackSent> act)
    {
        lock (gate)
            return act();
    }

    private static JsonObject Whole(FakeSlackMessage message) =>
        new() { ["type"] = "message", ["user"] = message.User, ["bot_id"] = "B0BOT", ["app_id"] = FakeSlack.AppId, ["ts"] = message.Ts, ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() };

    private sealed class Turn(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }

    /// <summary>One member's doings, one after the other.</summary>
    private sealed record Story(int Number, Random Dice, CastProject Project, CastMember Member)
    {
        private int steps;

        /// <summary>Stands in nobody else's words.</summary>
        public string Token => string.Create(CultureInfo.InvariantCulture, $"t{Number}");

        /// <summary>Which delivery of the run the next one is.</summary>
        public int Next() => (Number * StepsOfAStory) + steps++;
    }
}
