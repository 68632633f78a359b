using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind "Edit": the words of a reply, to be changed. Sending it is as good as editing the message.</summary>
public static class EditForm
{
    public const string Action = "edit";
    public const string Words = "words";

    public static Form Of(Reply reply) =>
        new("Change what you wrote", Action, reply.Id, [new FormField(Words, "Your words", FieldShape.Text, reply.Text)]) { Send = "Read again" };
}
