namespace AutomatosX.Bot.Slack.Calls;

/// <summary>The one thing that goes to Slack without being a call: the bytes of a file, to the address that <c>files.getUploadURLExternal</c> gave.</summary>
public interface ISlackUploads
{
    /// <summary>Sends the bytes once. No token goes with them: the address is the permission.</summary>
    Task<SlackAnswer> UploadAsync(Uri address, byte[] bytes, CancellationToken cancel = default);
}
