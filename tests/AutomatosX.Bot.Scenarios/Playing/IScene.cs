namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>The platform that a story plays on: what people can do there, what stands in its rooms, and what befalls the program.</summary>
internal interface IScene : IAsyncDisposable
{
    /// <summary>What the bot's clock shows.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The bot itself, which runs.</summary>
    RunningBot Bot { get; }

    Task Start();

    Task Stop();

    /// <summary>Time goes on; everything planned on the way takes place.</summary>
    Task GoTo(DateTimeOffset to);

    /// <summary>The bot ends, and time goes on.</summary>
    Task Sleep(DateTimeOffset to);

    /// <summary>Everything that stands in the project's rooms.</summary>
    Task<IReadOnlyList<Sight>> Look();

    /// <summary>Whether the message reads so for the person, by more than what <see cref="Look"/> goes by.</summary>
    Task<bool> Reads(string who, Sight message, string words);

    /// <summary>In the direct chat with the bot.</summary>
    Task Say(string who, string text);

    /// <param name="under">The message in whose thread it is said, or null.</param>
    Task SayInChannel(string who, string text, Sight? under = null);

    Task Type(string who, string line, bool inChannel);

    Task Edit(string who, Sight own, string to);

    Task Delete(string who, Sight own);

    /// <summary>Presses the newest button of that name that the person sees.</summary>
    /// <param name="times">How often the same press arrives.</param>
    Task Press(string who, string label, int times);

    /// <summary>Opens the form behind a button, changes some fields, and sends it.</summary>
    Task FillIn(string who, string label, IReadOnlyList<(string Field, string Value)> fields);

    /// <summary>Somebody says something; the event is kept and not worked off.</summary>
    Task SayUnworked(string who, string text);

    /// <summary>Somebody says something, and the bot is not told.</summary>
    /// <returns>What the platform does about it once the bot is back.</returns>
    Task<Func<Task>> SayUnheard(string who, string text);

    /// <summary>The platform delivers a message a second time, as if it had missed the first answer.</summary>
    Task DeliverAgain(Sight said);
}
