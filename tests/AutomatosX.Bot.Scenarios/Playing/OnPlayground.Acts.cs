using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <content>A member in front of a page: types, presses, fills in, reads.</content>
internal sealed partial class OnPlayground
{
    public Task Say(string who, string text) => Send(Direct(who), text, "say");

    public Task SayInChannel(string who, string text, Sight? under = null) => under is null
        ? Send(Channel(who), text, "say")
        : Send(ChatPaths.Thread(project.Channel.Room, under.Number, who), text, "say-thread");

    public Task Type(string who, string line, bool inChannel) => Send(inChannel ? Channel(who) : Direct(who), line, "say");

    public async Task Edit(string who, Sight own, string to) => await Door.Send(await Editing(who, own, "/edit/"), ("text", to));

    public async Task Delete(string who, Sight own) => await Door.Send(await Editing(who, own, "/delete/"));

    public async Task Press(string who, string label, int times)
    {
        var form = await Button(who, label);
        for (var time = 0; time < times; time++)
            await Door.Send(form);
    }

    public async Task FillIn(string who, string label, IReadOnlyList<(string Field, string Value)> fields)
    {
        var page = await Door.Page(Door.Opens(await Button(who, label)));
        var form = page.QuerySelector<IHtmlFormElement>("form#bot-form") ?? throw new StoryException($"[{label}] opened no form");
        foreach (var (field, _) in fields.Where(field => form.QuerySelectorAll("input, textarea, select").All(element => element.GetAttribute("name") != $"field.{field.Field}")))
            throw new StoryException($"the form has no field {field}");
        await Door.Send(form, fields.Select(field => ($"field.{field.Field}", field.Value)));
    }

    /// <summary>Whether the person's page shows these words in the message.</summary>
    public async Task<bool> Reads(string who, Sight message, string words)
    {
        var room = new RoomId(message.Room);
        var page = await Door.Page(message.Root is { } root ? ChatPaths.Thread(room, root, who) : ChatPaths.Room(room, who));
        return page.GetElementById(ChatPaths.Anchor(message.Id)) is { } shown && Words.Say(shown.TextContent, words);
    }

    private static string Direct(string who) => ChatPaths.Room(Playground.DirectWith(who), who);

    private string Channel(string who) => ChatPaths.Room(project.Channel.Room, who);

    private async Task Send(string path, string text, string composer)
    {
        var page = await Door.Page(path);
        var form = page.GetElementById(composer)?.Closest("form") as IHtmlFormElement ?? throw new StoryException($"{path} has nowhere to write");
        await Door.Send(form, ("text", text));
    }

    private async Task<IHtmlFormElement> Editing(string who, Sight own, string action)
    {
        var page = await Door.Page($"{ChatPaths.Room(new RoomId(own.Room))}/edit/{own.Id}?as={who}");
        return page.Forms.OfType<IHtmlFormElement>().Last(form => form.GetAttribute("action")?.Contains(action, StringComparison.Ordinal) == true);
    }

    private async Task<IHtmlFormElement> Button(string who, string label)
    {
        foreach (var path in new[] { Direct(who), Channel(who) })
        {
            var page = await Door.Page(path);
            var found = page.QuerySelectorAll<IHtmlFormElement>(".buttons form").LastOrDefault(form => Words.Squeezed(form.QuerySelector("button")?.TextContent ?? "") == label);
            if (found is not null)
                return found;
        }

        throw new StoryException($"{who} sees no button [{label}]");
    }
}
