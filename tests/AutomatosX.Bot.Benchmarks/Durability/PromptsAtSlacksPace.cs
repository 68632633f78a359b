namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>Ten thousand members prompted at the pace that Slack allows: how much longer than it has to take.</summary>
internal static class PromptsAtSlacksPace
{
    // What Slack publishes: fifty chats opened a minute, and "several hundred messages", which the fake takes for three.
    private const int Opens = 50;
    private const int Messages = 300;

    public static async Task<IReadOnlyList<Figure>> Measure()
    {
        await using var company = await PromptedCompany.Of(Settings.Members);
        var first = await company.Prompt(PromptedCompany.FirstDay, Settings.Members);
        Say("first", first);
        var second = await company.Prompt(PromptedCompany.FirstDay.AddDays(1), Settings.Members);
        Say("second", second);
        return [Of("the first time, when each chat has to be opened", first), Of("every other day", second)];
    }

    private static Figure Of(string when, PromptedDay day)
    {
        var least = Least(day);
        return new Figure(
            $"{Figure.Number(Settings.Members)} members prompted in Slack, {when}; {day.Limited} answers 429",
            FormattableString.Invariant($"{day.Took.TotalMinutes:0.0} min"),
            FormattableString.Invariant($"{least.TotalMinutes:0.0} min at least"),
            [day.Took / least],
            "≤ 1.05, no 429",
            ratio => ratio <= 1.05 && day.Limited == 0);
    }

    // A minute's worth goes out at once, and the next when the minute is over: the last one waits for all full minutes before it.
    private static TimeSpan Least(PromptedDay day) => TimeSpan.FromMinutes(Math.Max(Math.Max(0, day.Opened - 1) / Opens, (day.Posts - 1) / Messages));

    private static void Say(string which, PromptedDay day) => Settings.Say(
        FormattableString.Invariant($"The {which} standup: {day.Posts} messages and {day.Opened} chats opened in {day.Took.TotalMinutes:0.00} min, at least {Least(day).TotalMinutes:0} min; {day.Limited} answers 429; {day.Worked.TotalSeconds:0} s of work."));
}
