using System.Globalization;
using System.Text;
using AutomatosX.Bot.Registers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AutomatosX.Bot.Web.Api;

/// <summary>Where in a list a page begins and how long it is. The cursor names the last thing that was seen, so that what comes in meanwhile moves nothing.</summary>
internal sealed record Cursor(string? After, int Limit)
{
    public const int Most = 200;

    private const int Usual = 50;

    public static (Cursor? Cursor, Problem? Problem) In(HttpRequest request)
    {
        var (limit, cursor) = (request.Query["limit"].ToString(), request.Query["cursor"].ToString());
        var most = Usual;
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > Most))
            return (null, Problem.Of(StatusCodes.Status400BadRequest, "The page cannot be given.", new ProblemError("limit", $"\"{limit}\" is not allowed; 1 to {Most} is")));
        try
        {
            return (new Cursor(cursor.Length == 0 ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor)), most), null);
        }
        catch (FormatException)
        {
            return (null, Problem.Of(StatusCodes.Status400BadRequest, "The page cannot be given.", new ProblemError("cursor", "is none that was given out; leave it out to begin anew")));
        }
    }

    /// <summary>The page, of things in ascending order of their places. Things at one place stay on one page.</summary>
    public PageOf<TShape> Page<T, TShape>(IEnumerable<T> all, Func<T, string> place, Func<T, TShape> shape)
    {
        var rest = all.Where(one => After is null || string.CompareOrdinal(place(one), After) > 0).ToList();
        var end = Math.Min(Limit, rest.Count);
        while (end > 0 && end < rest.Count && place(rest[end]) == place(rest[end - 1]))
            end++;
        var next = end < rest.Count ? WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(place(rest[end - 1]))) : null;
        return new PageOf<TShape>([.. rest.Take(end).Select(shape)], next);
    }

    /// <summary>The place of a change, as text that sorts as changes do.</summary>
    public static string Place(ChangeOrder order) => string.Create(CultureInfo.InvariantCulture, $"{order.At.UtcTicks:D20}\u0001{order.Source}\u0001{order.Index:D10}");
}
