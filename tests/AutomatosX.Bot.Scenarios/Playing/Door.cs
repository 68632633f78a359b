using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>The playground as a browser without script uses it: pages are read, their forms are sent as they stand.</summary>
internal sealed class Door : IDisposable
{
    private readonly HttpClient http;

    public Door(string address)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("Origin", address);
    }

    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? new HtmlParser().ParseDocument(html)
            : throw new StoryException($"GET {path} answered {(int)answer.StatusCode}: {Text(html)}");
    }

    /// <summary>Sends a form with what its page put into it; the given fields are what the person typed.</summary>
    public async Task Send(IHtmlFormElement form, params IEnumerable<(string Name, string Value)> typed)
    {
        await Post(form.GetAttribute("action") ?? "", Fields(form, typed.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)));
    }

    public async Task Post(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new StoryException($"POST {path} answered {(int)answer.StatusCode}: {Text(await answer.Content.ReadAsStringAsync())}");
    }

    /// <summary>The address that a form with <c>method="get"</c> opens.</summary>
    public static string Opens(IHtmlFormElement form) =>
        $"{form.GetAttribute("action")}?{string.Join('&', Fields(form, []).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))}";

    public void Dispose() => http.Dispose();

    // In the order of the page, as a browser sends them.
    private static Dictionary<string, string> Fields(IHtmlFormElement form, Dictionary<string, string> typed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = element.GetAttribute("name");
            var value = name is not null && typed.TryGetValue(name, out var words) ? words : element switch
            {
                IHtmlInputElement { Type: "checkbox", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (name is not null && value is not null)
                fields[name] = value;
        }

        return fields;
    }

    private static string Text(string html) => Words.Squeezed(new HtmlParser().ParseDocument(html).QuerySelector("main, body")?.TextContent ?? html);
}
