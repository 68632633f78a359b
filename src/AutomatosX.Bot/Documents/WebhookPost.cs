using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>A message to a program as a post: its title is the event, its one line the JSON that is sent.</summary>
public static class WebhookPost
{
    /// <param name="id">The same however often it is sent, so that the program takes it once.</param>
    public static Post Of(string id, Project project, WebhookFact fact, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("event", fact.Event);
            json.WriteString("project", project.Key);
            json.WriteString("at", at);
            fact.Write(json);
            json.WriteEndObject();
        }

        return Post.Of(fact.Event, Section.Of(Encoding.UTF8.GetString(bytes.ToArray())));
    }

    /// <summary>What is sent.</summary>
    public static string Body(Post post) => post.Sections[0].Lines[0].Text;
}
