namespace AutomatosX.Bot.Chat;

/// <summary>Where a person reads what a line stands for.</summary>
public interface ILinks
{
    /// <summary>The message, or null when its platform is not connected any more.</summary>
    Uri? To(MessageRef message);

    /// <summary>The archive page of a day's document, or null when the archive cannot be reached from outside.</summary>
    Uri? ToDay(string project, DateOnly day);
}
