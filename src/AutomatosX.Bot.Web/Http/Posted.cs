using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Web.Http;

/// <summary>A form that a page posted, with who posted it and the page to come back to.</summary>
internal sealed record Posted(Visitor Visitor, IFormCollection Form)
{
    /// <summary>The cookie that remembers who one is.</summary>
    public const string Cookie = "be";

    public MessageId? Thread => MessageId.Parse(Form["thread"]);

    public string Back => Thread is { } thread ? ChatPaths.Thread(Visitor.Room, thread.Top, Visitor.Handle) : ChatPaths.Room(Visitor.Room, Visitor.Handle);

    public string this[string field] => Form[field].ToString();

    /// <summary>Reads it; the room comes from the address, or from the form where the address has none.</summary>
    public static async Task<(Posted? Form, IResult? Refusal)> Read(HttpContext context, FindVisitor find, string? room = null)
    {
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception mistake) when (mistake is InvalidDataException or InvalidOperationException or BadHttpRequestException)
        {
            return (null, Answers.Notice(context, "Not taken", "That is no form of the playground, or far too long. A message holds 40,000 characters.", StatusCodes.Status400BadRequest));
        }

        var name = room ?? form["room"].ToString();
        var named = form["as"].ToString();
        var visitor = await find.In(new RoomId(name), [named.Length > 0 ? named : context.Request.Cookies[Cookie]], context.RequestAborted);
        if (visitor is null)
            return (null, Answers.NoRoom(context));
        // A page may fall back on somebody; words must never be put into another's mouth.
        if (named.Length > 0 && named != visitor.Handle)
            return (null, Answers.Notice(context, "Nobody of this name", $"There is no member \"{named}\" in this project.", StatusCodes.Status422UnprocessableEntity));
        return visitor.MayRead ? (new Posted(visitor, form), null) : (null, NotYours(context, visitor));
    }

    public static IResult NotYours(HttpContext context, Visitor visitor)
    {
        var name = visitor.Project.NameOf(new MemberId(visitor.DirectOf ?? ""));
        return Answers.Notice(context, "Somebody else's chat", $"This is {name}'s chat with the bot; only {name} reads it.",
            StatusCodes.Status403Forbidden, ChatPaths.Room(visitor.Room, visitor.DirectOf ?? ""), $"Be {name} and open it");
    }
}
