using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Pages;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Http;

/// <summary>What a person does in a room: say, change, press, fill in.</summary>
internal static class ActEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/chat/{room}/say", Say);
        pages.MapPost("/chat/{room}/edit/{id}", Edit);
        pages.MapPost("/chat/{room}/delete/{id}", Delete);
        pages.MapPost("/chat/{room}/press", PressIt);
        pages.MapGet("/chat/{room}/form", OpenForm);
        pages.MapPost("/chat/{room}/form", SendIt);
    }

    private static async Task<IResult> Say(string room, HttpContext context, FindVisitor find, SayMessage say, TypeCommand type, ShowChat show)
    {
        var (posted, refusal) = await Posted.Read(context, find, room);
        if (posted is null)
            return refusal!;
        var text = Words.Clean(posted["text"]);
        var problem = TypeCommand.IsCommand(text)
            ? await type.In(posted.Visitor, text, posted.Thread, NonceOf(posted), context.RequestAborted)
            : await say.In(posted.Visitor, text, posted.Thread, context.RequestAborted);
        if (problem is null)
            return Answers.Done(context, posted.Back);
        if (context.Request.ByScript())
            return Refused(problem);
        var view = await show.Whole(posted.Visitor, null, posted.Thread?.Top, context.RequestAborted);
        return Answers.Page<ChatPage>(
            new
            {
                View = view.ThreadComposer is { } composer
                    ? view with { ThreadComposer = composer with { Text = text, Problem = problem } }
                    : view with { Composer = view.Composer with { Text = text, Problem = problem } },
            },
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Edit(string room, string id, HttpContext context, FindVisitor find, ChangeMessage change, ShowChat show)
    {
        var (posted, refusal) = await Posted.Read(context, find, room);
        if (posted is null)
            return refusal!;
        if (MessageId.Parse(id) is not { } message)
            return Answers.NoRoom(context);
        var text = Words.Clean(posted["text"]);
        if (await change.Edit(posted.Visitor, message, text, context.RequestAborted) is not { } problem)
            return Answers.Done(context, posted.Back);
        var view = await show.Whole(posted.Visitor, null, message.Root, context.RequestAborted);
        return Answers.Page<ChatPage>(new { View = ChatEndpoints.Editing(view, message, text, problem) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Delete(string room, string id, HttpContext context, FindVisitor find, ChangeMessage change)
    {
        var (posted, refusal) = await Posted.Read(context, find, room);
        if (posted is null)
            return refusal!;
        return MessageId.Parse(id) is { } message
            ? Outcome(context, posted, await change.Delete(posted.Visitor, message, context.RequestAborted))
            : Answers.NoRoom(context);
    }

    private static async Task<IResult> PressIt(string room, HttpContext context, FindVisitor find, PressButton press)
    {
        var (posted, refusal) = await Posted.Read(context, find, room);
        if (posted is null)
            return refusal!;
        return MessageId.Parse(posted["message"]) is { } message
            ? Outcome(context, posted, await press.In(posted.Visitor, new Press(message, posted["action"], posted["value"], NonceOf(posted)), context.RequestAborted))
            : Answers.NoRoom(context);
    }

    private static Task<IResult> OpenForm(string room, string? message, string? action, string? value, string? thread, HttpContext context, FindVisitor find, PressButton press, Listening listening) =>
        ChatEndpoints.As(room, context, find, async visitor =>
        {
            var root = MessageId.Parse(thread)?.Top;
            var form = MessageId.Parse(message) is { } id
                ? await press.Open(visitor, new Press(id, action ?? "", value ?? "", ""), context.RequestAborted)
                : null;
            return form is null
                ? Answers.Notice(context, "Nothing to fill in", "There is nothing to fill in here any more.", StatusCodes.Status404NotFound, ChatPaths.Room(visitor.Room, visitor.Handle))
                : Answers.Page<FormPage>(new { View = new FormView(visitor, form, root, Answers.Nonce(), listening.Exposed) });
        });

    private static async Task<IResult> SendIt(string room, HttpContext context, FindVisitor find, SendForm send, Listening listening)
    {
        var (posted, refusal) = await Posted.Read(context, find, room);
        if (posted is null)
            return refusal!;
        var fields = posted.Form
            .Where(field => field.Key.StartsWith(FormInput.Prefix, StringComparison.Ordinal))
            .Select(field => (Id: field.Key[FormInput.Prefix.Length..], Value: Words.Clean(field.Value)))
            .Where(field => field.Value.Length > 0)
            .ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal);
        var filled = new FilledForm(posted["action"], posted["value"], fields, NonceOf(posted));
        var problems = await send.In(posted.Visitor, filled, context.RequestAborted);
        if (problems.Count == 0)
            return Answers.Done(context, posted.Back);
        return await send.Again(posted.Visitor, filled, context.RequestAborted) is { } form
            ? Answers.Page<FormPage>(new { View = new FormView(posted.Visitor, form, posted.Thread?.Top, Answers.Nonce(), listening.Exposed) { Problems = problems } }, StatusCodes.Status422UnprocessableEntity)
            : Outcome(context, posted, string.Join(' ', problems.Select(problem => problem.Sentence)));
    }

    private static IResult Outcome(HttpContext context, Posted posted, string? problem) => problem is null
        ? Answers.Done(context, posted.Back)
        : Answers.Notice(context, "Not done", problem, StatusCodes.Status422UnprocessableEntity, posted.Back);

    private static IResult Refused(string problem) => Results.Text(problem, statusCode: StatusCodes.Status422UnprocessableEntity);

    // Without one from the page every sending is its own.
    private static string NonceOf(Posted posted) => posted["nonce"] is { Length: > 0 and <= 64 } nonce ? nonce : Answers.Nonce();
}
