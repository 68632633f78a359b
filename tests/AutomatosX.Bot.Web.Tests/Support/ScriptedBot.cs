using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>A bot that says what a test wants, and remembers what it was told.</summary>
public sealed class ScriptedBot : IPlaygroundBot
{
    private readonly ConcurrentDictionary<string, RawEvent> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RawEvent> waiting = new();

    public ConcurrentQueue<ChatEvent> Heard { get; } = new();

    public ConcurrentQueue<string> Looked { get; } = new();

    /// <summary>What it says to an event, delivered through the platform.</summary>
    public Func<ChatEvent, Task> Answers { get; set; } = _ => Task.CompletedTask;

    public Func<string, Task> Looks { get; set; } = _ => Task.CompletedTask;

    public Func<CommandTyped, Post?> LooksUp { get; set; } = _ => null;

    public Func<ButtonPressed, Form?> Opens { get; set; } = _ => null;

    public IEnumerable<string> Keys => kept.Keys;

    public Task Accept(RawEvent raw, CancellationToken cancel = default)
    {
        if (kept.TryAdd(raw.Key, raw))
            waiting.Enqueue(raw);
        return Task.CompletedTask;
    }

    public Task<Post?> Answer(CommandTyped command, CancellationToken cancel = default) => Task.FromResult(LooksUp(command));

    public Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default) => Task.FromResult(Opens(button));

    public Func<FormSent, IReadOnlyList<FieldProblem>> Checks { get; set; } = _ => [];

    public Task<IReadOnlyList<FieldProblem>> Check(FormSent form, CancellationToken cancel = default) => Task.FromResult(Checks(form));

    public Task Look(string project, CancellationToken cancel = default)
    {
        Looked.Enqueue(project);
        return Looks(project);
    }

    public async Task WorkOff(CancellationToken cancel = default)
    {
        while (waiting.TryDequeue(out var raw))
        {
            var said = PlaygroundEvent.FromJson(raw.Body).ToChatEvent();
            Heard.Enqueue(said);
            await Answers(said);
        }
    }
}
