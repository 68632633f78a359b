using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies;

/// <summary>What whoever pressed a button hears, where it was pressed and alone.</summary>
public static class ButtonAnswer
{
    public static EnqueuePost To(ButtonPressed button, Origin origin, Project project, string words)
    {
        var direct = button.Place.Room == RoomId.DirectWith(button.Person);
        return new EnqueuePost($"answer/{origin.Key}", project.Key, new Address(button.Place, OnlyFor: direct ? null : button.Person), Post.Say(words), button.At);
    }
}
