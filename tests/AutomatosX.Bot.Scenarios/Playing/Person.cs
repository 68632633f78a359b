using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A member in front of a page of the playground: types, presses, fills in, reads.</summary>
internal sealed class Person(Stage stage, string handle)
{
    public string Handle { get; } = stage.Project.Member(new MemberId(handle)) is null ? throw new StoryException($"{handle} is no member.") : handle;

    private Door Door => stage.Bot.Door;

    private string Direct => ChatPaths.Room(Playground.DirectWith(Handle), Handle);

    private string Channel => ChatPaths.Room(stage.Project.Channel.Room, Handle);

    public Task Say(string text) => Send(Direct, text, "say");

    public Task SayInChannel(string text) => Send(Channel, text, "say");

    /// <summary>Says it in the thread under the last roll-call.</summary>
    public Task SayInThread(string text)
    {
        var roll = stage.Messages.Where(message => message.Key.StartsWith("roll-call/", StringComparison.Ordinal)).MaxBy(message => message.Number)
            ?? throw new StoryException("there is no roll-call whose thread could be answered in");
        return Send(ChatPaths.Thread(stage.Project.Channel.Room, roll.Number, Handle), text, "say-thread");
    }

    public async Task Edit(string from, string to)
    {
        var (form, _) = await Editing(from, "/edit/");
        await Door.Send(form, ("text", to));
    }

    public async Task Delete(string text)
    {
        var (form, _) = await Editing(text, "/delete/");
        await Door.Send(form);
    }

    /// <summary>Presses the newest button of that name that the person sees.</summary>
    /// <param name="times">How often the same press is sent.</param>
    public async Task Press(string label, int times = 1)
    {
        var form = await Button(label);
        stage.Script.Note(stage.Bot.Clock.GetUtcNow(), $"{Handle} presses [{label}]");
        for (var time = 0; time < times; time++)
            await Door.Send(form);
    }

    /// <summary>Opens the form behind a button, changes some fields, and sends it.</summary>
    public async Task FillIn(string label, IReadOnlyList<(string Field, string Value)> fields)
    {
        var page = await Door.Page(Door.Opens(await Button(label)));
        var form = page.QuerySelector<IHtmlFormElement>("form#bot-form") ?? throw new StoryException($"[{label}] opened no form");
        foreach (var (field, _) in fields.Where(field => form.QuerySelectorAll("input, textarea, select").All(element => element.GetAttribute("name") != $"field.{field.Field}")))
            throw new StoryException($"the form has no field {field}");
        stage.Script.Note(stage.Bot.Clock.GetUtcNow(), $"{Handle} opens [{label}] and sends", string.Join('\n', fields.Select(field => $"{field.Field} = {field.Value}")));
        await Door.Send(form, fields.Select(field => ($"field.{field.Field}", field.Value)));
    }

    /// <summary>Whether the person's page shows these words in the message.</summary>
    public async Task<bool> Reads(RoomMessage message, string words)
    {
        var room = new RoomId(message.Room);
        var page = await Door.Page(message.Root is { } root ? ChatPaths.Thread(room, root, Handle) : ChatPaths.Room(room, Handle));
        return page.GetElementById(ChatPaths.Anchor(message.Id.ToString())) is { } shown && Words.Say(shown.TextContent, words);
    }

    private async Task Send(string path, string text, string composer)
    {
        var page = await Door.Page(path);
        var form = page.GetElementById(composer)?.Closest("form") as IHtmlFormElement ?? throw new StoryException($"{path} has nowhere to write");
        if (text.StartsWith('/'))
            stage.Script.Note(stage.Bot.Clock.GetUtcNow(), $"{Handle} types {text}");
        await Door.Send(form, ("text", text));
    }

    private async Task<(IHtmlFormElement Form, RoomMessage Message)> Editing(string text, string action)
    {
        var own = stage.Messages.Where(message => message.Author == Handle && message is { Deleted: false, Post: null } && Words.Say(message.Text, text)).MaxBy(message => message.At)
            ?? throw new StoryException($"{Handle} never said “{text}”");
        var page = await Door.Page($"{ChatPaths.Room(new RoomId(own.Room))}/edit/{own.Id}?as={Handle}");
        return (page.Forms.OfType<IHtmlFormElement>().Last(form => form.GetAttribute("action")?.Contains(action, StringComparison.Ordinal) == true), own);
    }

    private async Task<IHtmlFormElement> Button(string label)
    {
        foreach (var path in new[] { Direct, Channel })
        {
            var page = await Door.Page(path);
            var found = page.QuerySelectorAll<IHtmlFormElement>(".buttons form").LastOrDefault(form => Words.Squeezed(form.QuerySelector("button")?.TextContent ?? "") == label);
            if (found is not null)
                return found;
        }

        throw new StoryException($"{Handle} sees no button [{label}]");
    }
}
