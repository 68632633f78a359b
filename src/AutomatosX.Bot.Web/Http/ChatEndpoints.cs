using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Pages;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Http;

/// <summary>The pages of the chat and the parts that our script fetches again.</summary>
internal static class ChatEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/", Start);
        pages.MapGet("/be", Be);
        pages.MapGet("/chat/{room}", (string room, long? page, HttpContext context, FindVisitor find, ShowChat show) =>
            As(room, context, find, async visitor => Chat(await show.Whole(visitor, page, null, context.RequestAborted))));
        pages.MapGet("/chat/{room}/thread/{root:long}", (string room, long root, HttpContext context, FindVisitor find, ShowChat show) =>
            As(room, context, find, async visitor => Chat(await show.Whole(visitor, null, root, context.RequestAborted))));
        pages.MapGet("/chat/{room}/edit/{id}", Edit);
        pages.MapGet("/chat/{room}/messages", (string room, long? page, string? nonce, HttpContext context, FindVisitor find, ShowChat show) =>
            As(room, context, find, async visitor => Answers.Page<MessageList>(new { View = await show.Room(visitor, page, nonce ?? "", context.RequestAborted) })));
        pages.MapGet("/chat/{room}/thread/{root:long}/messages", ThreadMessages);
        pages.MapGet("/chat/{room}/clock", (string room, HttpContext context, FindVisitor find, ShowChat show) =>
            As(room, context, find, visitor => Task.FromResult(Answers.Page<ClockStrip>(new { View = show.Clock(visitor.Project), Visitor = visitor }))));
        pages.MapGet("/chat/{room}/complete", Complete);
        pages.MapGet("/chat/{room}/file/{id}", Attached);
    }

    /// <summary>Answers as the visitor that the address or the cookie names, and remembers the one that the address names.</summary>
    public static async Task<IResult> As(string room, HttpContext context, FindVisitor find, Func<Visitor, Task<IResult>> answer)
    {
        var named = context.Request.Query["as"].ToString();
        if (await find.In(new RoomId(room), [named, context.Request.Cookies[Posted.Cookie]], context.RequestAborted) is not { } visitor)
            return Answers.NoRoom(context);
        if (named == visitor.Handle && context.Request.Cookies[Posted.Cookie] != named)
            context.Response.Cookies.Append(Posted.Cookie, named, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return visitor.MayRead ? await answer(visitor) : Posted.NotYours(context, visitor);
    }

    private static IResult Chat(ChatView view) => Answers.Page<ChatPage>(new { View = view });

    private static async Task<IResult> Start(HttpContext context, FindVisitor find)
    {
        if (await find.Projects(context.RequestAborted) is not [var project, ..])
            return Answers.Notice(context, "No project yet", "Import a project file, then come back.", StatusCodes.Status200OK);
        var visitor = await find.In(project.Channel.Room, [context.Request.Cookies[Posted.Cookie]], context.RequestAborted);
        return Results.Redirect(ChatPaths.Room(project.Channel.Room, visitor?.Handle ?? project.Members[0].Handle.Value));
    }

    // Somebody else's direct chat is no place to stay: the new person gets their own.
    private static async Task<IResult> Be(HttpContext context, FindVisitor find)
    {
        var handle = context.Request.Query["as"].ToString();
        var room = new RoomId(context.Request.Query["room"].ToString());
        if (Playground.PersonOf(room) is not null)
            room = Playground.DirectWith(handle);
        if (await find.In(room, [handle], context.RequestAborted) is { MayRead: true } visitor && visitor.Handle == handle)
            return Results.Redirect(ChatPaths.Room(room, handle));
        var project = (await find.Projects(context.RequestAborted)).FirstOrDefault(project => project.Member(new MemberId(handle)) is not null);
        return Results.Redirect(project is null ? "/" : ChatPaths.Room(project.Channel.Room, handle));
    }

    private static Task<IResult> Edit(string room, string id, HttpContext context, FindVisitor find, ShowChat show, RoomMessages messages) =>
        As(room, context, find, async visitor =>
        {
            if (MessageId.Parse(id) is not { } message || await messages.Find(visitor.Room, message, context.RequestAborted) is not { Deleted: false } own || own.Author != visitor.Handle)
                return Answers.Notice(context, "Not yours to change", "Only your own messages can be changed.", StatusCodes.Status404NotFound, ChatPaths.Room(visitor.Room, visitor.Handle));
            return Chat(Editing(await show.Whole(visitor, null, message.Root, context.RequestAborted), message, own.Text, null));
        });

    /// <summary>The page with the message's words in the composer.</summary>
    public static ChatView Editing(ChatView view, MessageId id, string text, string? problem)
    {
        var composer = (view.ThreadComposer ?? view.Composer) with { Editing = id, Text = text, Problem = problem };
        return view.ThreadComposer is null ? view with { Composer = composer } : view with { ThreadComposer = composer };
    }

    private static Task<IResult> ThreadMessages(string room, long root, string? nonce, HttpContext context, FindVisitor find, ShowChat show) =>
        As(room, context, find, async visitor => await show.Thread(visitor, root, nonce ?? "", context.RequestAborted) is { } thread
            ? Answers.Page<MessageList>(new { View = thread })
            : Answers.NoRoom(context));

    private static Task<IResult> Complete(string room, string? text, HttpContext context, FindVisitor find, CompleteCommand complete) =>
        As(room, context, find, async visitor =>
        {
            IReadOnlyList<CommandUsage> found = text is ['/', ..] and { Length: < 200 }
                ? await complete(visitor.Project.Key, visitor.Me.Handle, text, context.RequestAborted)
                : [];
            return Results.Json(found.Take(12));
        });

    private static Task<IResult> Attached(string room, string id, HttpContext context, FindVisitor find, RoomMessages messages) =>
        As(room, context, find, async visitor =>
        {
            if (MessageId.Parse(id) is { } message
                && await messages.Find(visitor.Room, message, context.RequestAborted) is { Post.Attachment: { } file } there && there.VisibleTo(visitor.Handle))
                return Results.File(System.Text.Encoding.UTF8.GetBytes(file.Markdown), "text/markdown; charset=utf-8", file.FileName);
            return Answers.Notice(context, "No such file", "There is no file here.", StatusCodes.Status404NotFound);
        });
}
