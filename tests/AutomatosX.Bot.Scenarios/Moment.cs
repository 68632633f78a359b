using System.Runtime.CompilerServices;
using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios;

/// <summary>
/// A moment of a day: what people do, and what is seen of it. Awaiting it lets it take place. What it does not speak of
/// may happen as well, unless it ends with <see cref="NothingElseIsSent"/>.
/// </summary>
public sealed partial class Moment
{
    private readonly Stage stage;
    private readonly TimeOnly time;
    private readonly bool again;
    private readonly List<Func<Task>> steps = [];

    // The person who acted last, and where in the story that was.
    private Person? person;
    private int began;
    private int acted;

    internal Moment(Stage stage, TimeOnly time, bool again) => (this.stage, this.time, this.again) = (stage, time, again);

    /// <summary>All that the bot said or changed in this moment.</summary>
    private IEnumerable<Happening> News => stage.Happened.Skip(began).Where(happening => happening.ByTheBot);

    /// <summary>The same since the last act.</summary>
    private IEnumerable<Happening> Answers => stage.Happened.Skip(acted).Where(happening => happening.ByTheBot);

    public TaskAwaiter GetAwaiter() => TakePlace().GetAwaiter();

    private async Task TakePlace()
    {
        began = acted = stage.Happened.Count;
        try
        {
            await stage.MoveTo(time, again);
            foreach (var step in steps)
                await step();
        }
        catch (StoryException failure)
        {
            throw new StoryException($"At {time:HH\\:mm}: {failure.Message}\n--- the story so far ---\n{stage.Script}");
        }
    }

    private Moment Then(Func<Task> step)
    {
        steps.Add(step);
        return this;
    }

    private Moment Then(Action step) => Then(() =>
    {
        step();
        return Task.CompletedTask;
    });

    private Moment Act(string who, Func<Person, Task> act) => Then(async () =>
    {
        person = new Person(stage, who);
        acted = stage.Happened.Count;
        await act(person);
        await stage.Look();
    });

    private static void Expect(bool holds, string what)
    {
        if (!holds)
            throw new StoryException($"expected {what}");
    }
}
