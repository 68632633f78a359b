using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Acts;

namespace AutomatosX.Bot.Web.Pages;

/// <summary>A form to fill in, and who fills it in where.</summary>
/// <param name="Thread">The thread to come back to, or null for the room.</param>
public sealed record FormView(Visitor Visitor, Form Form, long? Thread, string Nonce, bool Exposed)
{
    public string Back => Thread is { } root ? ChatPaths.Thread(Visitor.Room, root, Visitor.Handle) : ChatPaths.Room(Visitor.Room, Visitor.Handle);

    /// <summary>The fields in their groups: fields of one group follow each other.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<FormField> Fields)> Groups
    {
        get
        {
            var groups = new List<(string Heading, IReadOnlyList<FormField> Fields)>();
            foreach (var input in Form.Fields)
            {
                if (groups is [.., var last] && last.Heading == input.Group)
                    groups[^1] = (last.Heading, [.. last.Fields, input]);
                else
                    groups.Add((input.Group, [input]));
            }

            return groups;
        }
    }
}
