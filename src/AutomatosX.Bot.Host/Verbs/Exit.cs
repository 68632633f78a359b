using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>How the program ends, and what it says when it ends badly.</summary>
internal static class Exit
{
    public const int Well = 0;
    public const int WrongInput = 1;
    public const int WrongSettings = 2;
    public const int NoStore = 3;
    public const int NoAddress = 4;

    /// <summary>Runs a verb and turns what a person can mend into a sentence and a code.</summary>
    public static async Task<int> After(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (WrongSettingsException wrong)
        {
            await Say("The settings are wrong:", wrong.Complaints.Select(complaint => complaint.ToString()));
            return WrongSettings;
        }
        catch (StoreCannotOpenException cannot)
        {
            await Say(cannot.Message, []);
            return NoStore;
        }
        catch (UnreadableFileException unreadable)
        {
            await Say("A file cannot be read:", unreadable.Complaints.Select(complaint => complaint.ToString()));
            return WrongInput;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Say(error.Message, []);
            return WrongInput;
        }
    }

    public static async Task Say(string head, IEnumerable<string> lines)
    {
        await Console.Error.WriteLineAsync(head);
        foreach (var line in lines)
            await Console.Error.WriteLineAsync($"  {line}");
    }
}
