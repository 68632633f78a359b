using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Scenarios;

/// <summary>
/// A day of a project, told moment by moment over the real host: people act through the platform's own doors, the clock
/// is moved, and what is seen is what stands in the rooms. It only runs forwards.
/// </summary>
public sealed class Day : IAsyncDisposable
{
    private readonly Stage stage;

    internal Day(Stage stage) => this.stage = stage;

    /// <param name="zone">As in <c>Europe/Berlin</c>.</param>
    /// <param name="platform">Where the project lives; the story is the same.</param>
    public static DayBuilder On(string date, string zone, Platform platform = Platform.Playground) => new(date, zone, platform);

    /// <summary>A day of the project that a file tells of, with the register that it begins with.</summary>
    public static DayBuilder Of(string projectFile, string date, Platform platform) => new(date, JsonNode.Parse(projectFile)!.AsObject(), platform);

    /// <param name="again">The second time that a clock shows this time, on the day on which it is set back.</param>
    public Moment At(string time, bool again = false) => new(stage, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), again);

    /// <summary>From here on, times are those of this date.</summary>
    public void Turns(string date) => stage.Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The whole story so far, as one would have seen it.</summary>
    public string Transcript => stage.Script.ToString();

    /// <summary>The story reads as it was approved. On other platforms than the playground it reads the same, but for what <see cref="Elsewhere"/> says.</summary>
    /// <param name="part">Tells the stories of one file apart.</param>
    public void Approves(string part = "", [CallerFilePath] string story = "")
    {
        var file = Path.ChangeExtension(story, part.Length == 0 ? ".approved.txt" : $".{part}.approved.txt");
        if (stage.Project.Channel.Platform == Platform.Playground)
            Approved.Matches(file, Transcript);
        else
            Elsewhere.Matches(stage.Project.Channel.Platform, file, Transcript);
    }

    /// <summary>What it plays on.</summary>
    internal Stage Stage => stage;

    /// <summary>A part of the program as it runs now.</summary>
    internal T Part<T>()
        where T : notnull => stage.Scene.Bot.Get<T>();

    public ValueTask DisposeAsync() => stage.DisposeAsync();
}
