using System.Security.Cryptography;
using AutomatosX.Bot.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutomatosX.Bot.Web.Http;

/// <summary>What the endpoints answer: a page, a sentence for our script, or the way back to a page.</summary>
internal static class Answers
{
    private const string ScriptHeader = "X-Playground-Script";

    /// <summary>Whether our script asks. It wants a word, not a page.</summary>
    public static bool ByScript(this HttpRequest request) => request.Headers.ContainsKey(ScriptHeader);

    public static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    public static IResult Notice(HttpContext context, string title, string sentence, int status, string back = "/", string backText = "Back") =>
        context.Request.ByScript()
            ? Results.Text(sentence, statusCode: status)
            : Page<NoticePage>(new { Title = title, Sentence = sentence, Href = back, LinkText = backText }, status);

    public static IResult NoRoom(HttpContext context) =>
        Notice(context, "No such channel", "There is no channel of this name here.", StatusCodes.Status404NotFound);

    /// <summary>Done: a page is shown again, so that a reload repeats nothing.</summary>
    public static IResult Done(HttpContext context, string back) =>
        context.Request.ByScript() ? Results.NoContent() : new SeeOther(back);

    /// <summary>Tells one sending of a form from the next.</summary>
    public static string Nonce() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>303: the answer to a post is read elsewhere, with a GET.</summary>
    internal sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
