using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads which programs are told what happens: <c>"webhooks": [{ "url": "https://…", "secret": "ci", "events": ["item.changed"] }]</c>. Without events it is told all of them.</summary>
internal static class ProjectWebhooksReader
{
    public static IReadOnlyList<Webhook> Read(JsonPart file)
    {
        var webhooks = new List<Webhook>();
        foreach (var part in file["webhooks"]?.Each() ?? [])
        {
            var webhook = new Webhook(part.Required("url"), part.Required("secret"), Events(part));
            if (webhook.Url.Length > 0 && Webhook.WrongUrl(webhook.Url) is { } wrong)
                part["url"]?.Complain($"\"{webhook.Url}\" {wrong}");
            if (webhooks.Exists(other => other.Url == webhook.Url))
                part["url"]?.Complain($"\"{webhook.Url}\" is there twice; name all its events in one place");
            if (webhook.Secret.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_')))
                part["secret"]?.Complain("is no name of a secret; letters, digits, - and _ are. The secret itself belongs into the settings: Webhooks:Secrets holds name=secret");
            webhooks.Add(webhook);
        }

        return webhooks;
    }

    private static IReadOnlyList<string> Events(JsonPart part)
    {
        if (part["events"] is not { } named)
            return Webhook.AllEvents;
        var events = new List<string>();
        foreach (var one in named.Each())
        {
            if (!Webhook.AllEvents.Contains(one.Text(), StringComparer.Ordinal))
                one.Complain($"\"{one.Text()}\" is not allowed; one of {string.Join(", ", Webhook.AllEvents)} is");
            events.Add(one.Text());
        }

        if (events.Count == 0)
            named.Complain("is empty; leave it out for all events");
        return events;
    }
}
