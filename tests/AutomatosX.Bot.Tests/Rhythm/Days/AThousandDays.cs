using System.Globalization;
using Xunit.Abstractions;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>
/// Projects as chance makes them, over the real store, in virtual time. AUTOMATOSX_DAYS says how many project days
/// (200 unless it says more), AUTOMATOSX_DAYS_SEED another course, and AUTOMATOSX_DAYS_LIFE one project of it alone.
/// </summary>
public class AThousandDays(ITestOutputHelper output)
{
    [Fact]
    public async Task Bring_each_prompt_and_each_summary_once_and_nothing_that_is_not_due()
    {
        var (days, seed, only) = (Number("AUTOMATOSX_DAYS", 200), Number("AUTOMATOSX_DAYS_SEED", 2025), Number("AUTOMATOSX_DAYS_LIFE", -1));
        var lives = new List<Life>();
        for (var number = Math.Max(only, 0); lives.Sum(life => life.Days) < days && (only < 0 || lives.Count == 0); number++)
        {
            var life = new Life((ulong)((seed * 100_000L) + number));
            lives.Add(life);
            try
            {
                await life.Live();
            }
            catch (DaysException wrong)
            {
                Assert.Fail(FormattableString.Invariant($"AUTOMATOSX_DAYS_SEED={seed} AUTOMATOSX_DAYS_LIFE={number}: {wrong.Message}"));
            }
            finally
            {
                await life.DisposeAsync();
            }
        }

        output.WriteLine(FormattableString.Invariant($"Seed {seed}: {lives.Sum(life => life.Days)} days of {lives.Count} projects, {lives.Sum(life => life.Looks)} looks, {lives.Sum(life => life.Outages)} outages, {lives.Sum(life => life.Deaths)} ends in the middle; {Posted("prompt/")} prompts, {Posted("reminder/")} reminders, {Posted("summary/")} posts of summaries, {Posted("missed/")} lines about missed days."));
        if (only < 0 && days >= 200)
            Assert.All(new[] { "prompt/", "reminder/", "summary/", "missed/" }, beginning => Assert.True(Posted(beginning) > days / 50, beginning));

        int Posted(string beginning) => lives.Sum(life => life.Count(beginning));
    }

    private static int Number(string variable, int otherwise) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
