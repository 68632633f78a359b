using System.Text.Json;
using System.Text.Json.Serialization;
using AutomatosX.Bot.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AutomatosX.Bot.Web.Api;

/// <summary>What went wrong with a call, as RFC 9457 has it: a sentence that says what to do, never what the program looks like inside.</summary>
/// <param name="Type">No page explains it further: the status does.</param>
/// <param name="Title">What the status means.</param>
/// <param name="Detail">What is wrong here and what to do.</param>
/// <param name="Errors">Each thing that is wrong with what was sent.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemError>? Errors) : IResult
{
    /// <summary>As the answer says what it is.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Problem Of(int status, string detail, params IReadOnlyList<ProblemError> errors) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, errors.Count == 0 ? null : errors);

    internal static Problem Of(Reported.Refused refused) => Of(
        refused.Why switch
        {
            ReportRefusal.NotThere => StatusCodes.Status404NotFound,
            ReportRefusal.NotYours => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        refused.Sentence,
        [.. refused.Troubles.Select(trouble => new ProblemError(trouble.Where, trouble.Sentence))]);

    /// <summary>Nobody is told more of what is there than that a token is needed.</summary>
    internal static Problem NoToken { get; } = Of(StatusCodes.Status401Unauthorized, "This needs a token that is good: send Authorization: Bearer axb_… as token create printed it.");

    internal static Problem Nowhere { get; } = Of(StatusCodes.Status404NotFound, "There is nothing here. What there is stands in /api/v1/openapi.json.");

    internal static Problem NoJson { get; } = Of(StatusCodes.Status415UnsupportedMediaType, "Send JSON, as Content-Type: application/json.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return httpContext.Response.WriteAsJsonAsync(this, Json, MediaType, httpContext.RequestAborted);
    }
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Pointer">Where in the body it stands, as a JSON pointer, or the name of a parameter.</param>
public sealed record ProblemError(string Pointer, string Detail);
