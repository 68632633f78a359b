using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios;

/// <summary>What is seen.</summary>
public sealed partial class Moment
{
    public Moment NothingIsSent() => Then(() => Expect(!News.Any(), $"silence, but the bot said: {string.Join(" / ", News.Select(news => Words.Squeezed(news.Text)))}"));

    /// <summary>Nothing but what this moment has spoken of.</summary>
    public Moment NothingElseIsSent() => Then(() =>
        Expect(News.All(news => news.Told), $"nothing else, but the bot said: {string.Join(" / ", News.Where(news => !news.Told).Select(news => $"({news.Message.Room}) {Words.Squeezed(news.Text)}"))}"));

    /// <summary>Each member got one prompt, and with it the roll-call stands in the channel.</summary>
    public Moment EveryoneIsPrompted() => Then(() => OneEach("prompt", [.. stage.Project.Members.Select(member => member.Handle.Value)]));

    /// <summary>These got one prompt each, and nobody else did.</summary>
    public Moment IsPrompted(params IReadOnlyList<string> who) => Then(() => OneEach("prompt", who));

    /// <summary>These got one reminder each, and nobody else did.</summary>
    public Moment IsReminded(params IReadOnlyList<string> who) => Then(() => OneEach("reminder", who));

    /// <summary>The one who acted is answered so, where only they see it, and their page shows it.</summary>
    public Moment AndHears(string words) => Then(async () =>
    {
        var me = person ?? throw new StoryException("expected that somebody had done something before they hear");
        var answer = Answers.LastOrDefault(answer => answer.ReachesEyesOf(me.Handle) && (answer.DirectOf is not null || answer.Message.OnlyFor is not null) && Words.Say(answer.Text, words));
        Expect(answer is not null, $"that {me.Handle} hears “{words}”");
        answer!.Told = true;
        Expect(await me.Reads(answer.Message, words.ReplaceLineEndings("\n").Split('\n')[0]), $"“{words}” on the page of {me.Handle}");
    });

    /// <summary>The same, for what was asked for.</summary>
    public Moment AndSees(string words) => AndHears(words);

    /// <summary>The bot has no word for the one who acted.</summary>
    public Moment AndHearsNothing() => Then(() =>
        Expect(!Answers.Any(answer => answer.DirectOf == person?.Handle || answer.Message.OnlyFor == person?.Handle), $"that {person?.Handle} hears nothing"));

    /// <summary>Somebody gets these words from the bot in this moment without having done anything.</summary>
    public Moment Hears(string who, string words) => Then(async () =>
    {
        var found = News.LastOrDefault(news => news.ReachesEyesOf(who) && Words.Say(news.Text, words));
        Expect(found is not null, $"that {who} hears “{words}”");
        found!.Told = true;
        Expect(await new Person(stage, who).Reads(found.Message, words), $"“{words}” on the page of {who}");
    });

    /// <summary>Something in the channel, new or changed in this moment, reads so for everybody.</summary>
    public Moment RoomReads(string words) => Then(() =>
    {
        var found = News.Where(news => news.InChannel && news.Message.OnlyFor is null && Words.Say(news.Text, words)).ToList();
        Expect(found.Count > 0, $"that the channel reads “{words}”");
        found.ForEach(news => news.Told = true);
    });

    /// <summary>The one roll-call of the day stands so in the channel.</summary>
    public Moment RollCallReads(params IReadOnlyList<string> words) => Then(() => Stands($"roll-call/{stage.Project.Key}/standup/{Today}", "the roll-call", words));

    /// <summary>The one summary of the day, with its parts, has these words.</summary>
    public Moment SummaryReads(params IReadOnlyList<string> words) => Then(() => Stands($"summary/{stage.Project.Key}/{Today}", "the summary", words));

    /// <summary>The same of another day's summary.</summary>
    public Moment SummaryOfReads(string date, params IReadOnlyList<string> words) => Then(() => Stands($"summary/{stage.Project.Key}/{date}", $"the summary of {date}", words));

    public Moment SummaryLacks(string words) => Then(() =>
        Expect(!Standing($"summary/{stage.Project.Key}/{Today}").Any(message => Words.Say(message.Words, words)), $"no “{words}” in the summary"));

    public Moment SummaryIsPosted() => Then(() => SummaryIs(Deed.Said, Today, "posted"));

    /// <summary>The summary of a day that is over comes now.</summary>
    public Moment SummaryIsPostedFor(string date) => Then(() => SummaryIs(Deed.Said, date, "posted"));

    /// <summary>The summary that stands there was changed in its place, and no second one came.</summary>
    public Moment SummaryIsEdited() => Then(() => SummaryIs(Deed.Changed, Today, "edited"));

    private string Today => stage.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void OneEach(string what, IReadOnlyList<string> who)
    {
        var sent = News.Where(news => news.Deed == Deed.Said && news.Message.Key.StartsWith($"{what}/", StringComparison.Ordinal)).ToList();
        var got = string.Join(", ", sent.Select(news => news.DirectOf).Order(StringComparer.Ordinal));
        var want = string.Join(", ", who.Order(StringComparer.Ordinal));
        Expect(got == want, $"one {what} each to {want}, but they went to {(got.Length == 0 ? "nobody" : got)}");
        sent.ForEach(news => news.Told = true);
        // The roll-call comes and goes with them.
        foreach (var roll in News.Where(news => news.Message.Key.StartsWith("roll-call/", StringComparison.Ordinal)))
            roll.Told = true;
    }

    private void SummaryIs(Deed deed, string date, string said)
    {
        var key = $"summary/{stage.Project.Key}/{date}";
        var news = News.Where(news => news.Message.Key == key || news.Message.Key.StartsWith($"{key}/", StringComparison.Ordinal)).ToList();
        Expect(news.Any(part => part.Deed == deed), $"that the summary is {said}");
        Expect(deed == Deed.Changed || news.Exists(part => part.Message.Key == key), "the headline of the summary");
        news.ForEach(part => part.Told = true);
        Stands(key, "the summary", []);
    }

    private void Stands(string key, string what, IReadOnlyList<string> words)
    {
        var heads = stage.Messages.Count(message => message.Key == key && message.Root is null);
        Expect(heads == 1, $"one post for {what}, but there are {heads}");
        var text = string.Join('\n', Standing(key).Select(message => message.Words));
        foreach (var word in words)
            Expect(Words.Say(text, word), $"that {what} reads “{word}”, but it reads\n{text}\n");
        foreach (var news in News.Where(news => news.Message.Key == key || news.Message.Key.StartsWith($"{key}/", StringComparison.Ordinal)))
            news.Told = true;
    }

    private IEnumerable<Sight> Standing(string key) =>
        stage.Messages.Where(message => message.Key == key || message.Key.StartsWith($"{key}/", StringComparison.Ordinal)).OrderBy(message => message.Number);
}
