using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A member who does something, and the script's note of what leaves no message behind.</summary>
internal sealed class Person(Stage stage, string handle)
{
    public string Handle { get; } = stage.Project.Member(new MemberId(handle)) is null ? throw new StoryException($"{handle} is no member.") : handle;

    public Task Say(string text) => text.StartsWith('/') ? Type(text, inChannel: false) : stage.Scene.Say(Handle, text);

    public Task SayInChannel(string text) => text.StartsWith('/') ? Type(text, inChannel: true) : stage.Scene.SayInChannel(Handle, text);

    /// <summary>Says it in the thread under the last roll-call.</summary>
    public Task SayInThread(string text)
    {
        var roll = stage.Messages.Where(message => message.Key.StartsWith("roll-call/", StringComparison.Ordinal)).MaxBy(message => message.Number)
            ?? throw new StoryException("there is no roll-call whose thread could be answered in");
        return stage.Scene.SayInChannel(Handle, text, roll);
    }

    public Task Edit(string from, string to) => stage.Scene.Edit(Handle, Own(from), to);

    public Task Delete(string text) => stage.Scene.Delete(Handle, Own(text));

    public Task Press(string label, int times = 1)
    {
        stage.Script.Note(stage.Scene.Now, $"{Handle} presses [{label}]");
        return stage.Scene.Press(Handle, label, times);
    }

    public Task FillIn(string label, IReadOnlyList<(string Field, string Value)> fields)
    {
        stage.Script.Note(stage.Scene.Now, $"{Handle} opens [{label}] and sends", string.Join('\n', fields.Select(field => $"{field.Field} = {field.Value}")));
        return stage.Scene.FillIn(Handle, label, fields);
    }

    public Task<bool> Reads(Sight message, string words) => stage.Scene.Reads(Handle, message, words);

    private Task Type(string line, bool inChannel)
    {
        stage.Script.Note(stage.Scene.Now, $"{Handle} types {line}");
        return stage.Scene.Type(Handle, line, inChannel);
    }

    private Sight Own(string text) =>
        stage.Messages.Where(message => message.Author == Handle && !message.Deleted && Words.Say(message.Text, text)).MaxBy(message => message.At)
            ?? throw new StoryException($"{Handle} never said “{text}”");
}
