using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Said on Wednesday 4 March 2026.</summary>
public class AnAbsence
{
    [Theory]
    [InlineData("sick today", "04 04 sick")]
    [InlineData("sick since Monday", "02 04 sick")]
    [InlineData("on leave from Thursday through next week", "05 13 vacation")]
    [InlineData("out sick", "04 04 sick")]
    [InlineData("out Thursday and Friday, vacation", "05 06 vacation")]
    [InlineData("half day off Friday", "06 06 away half")]
    [InlineData("half day vacation tomorrow", "05 05 vacation half")]
    [InlineData("off Friday afternoon", "06 06 away afternoon")]
    [InlineData("I'm out tomorrow morning", "05 05 away morning")]
    [InlineData("out this afternoon", "04 04 away afternoon")]
    [InlineData("taking the afternoon off tomorrow", "05 05 away afternoon")]
    [InlineData("off Friday in the morning", "06 06 away morning")]
    [InlineData("out Fri pm", "06 06 away afternoon")]
    [InlineData("PTO 10–12 Mar", "10 12 vacation")]
    [InlineData("PTO 10-12 Mar", "10 12 vacation")]
    [InlineData("PTO Mar 10-12", "10 12 vacation")]
    [InlineData("vacation from 10 to 12 March", "10 12 vacation")]
    [InlineData("vacation 10th to 12th of March", "10 12 vacation")]
    [InlineData("away 10 Mar to 12 Mar sick", "10 12 sick")]
    [InlineData("away Thu-Fri vacation", "05 06 vacation")]
    [InlineData("on vacation next week", "09 13 vacation")]
    [InlineData("out the rest of the week", "04 06 away")]
    [InlineData("on vacation until Wed 11 Mar", "04 11 vacation")]
    [InlineData("sick through Friday", "04 06 sick")]
    [InlineData("out until next week", "04 06 away")]
    [InlineData("out sick, back on Monday", "04 06 sick")]
    [InlineData("out Thursday, back Tuesday", "05 09 away")]
    [InlineData("sick today, back tomorrow", "04 04 sick")]
    [InlineData("Thursday and Friday off", "05 06 away")]
    [InlineData("Friday afternoon off", "06 06 away afternoon")]
    [InlineData("on vacation next week, back on Monday", "09 13 vacation")]
    public void Is_of_the_days_that_people_mean(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("out Monday and Wednesday", "09 09 away, 11 11 away")]
    [InlineData("out Thursday to Monday morning", "05 06 away, 09 09 away morning")]
    public void In_pieces_is_several(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("sick until Mon 2 Mar")]
    [InlineData("on vacation from 2026-02-23 to 2026-02-27")]
    [InlineData("out Friday evening")]
    [InlineData("off Friday in the evening")]
    [InlineData("out tonight")]
    [InlineData("out Thursday to next Friday")]
    [InlineData("off today from 14:00")]
    [InlineData("out next Friday")]
    [InlineData("out to lunch today")]
    [InlineData("on vacation until further notice")]
    [InlineData("off 12 Mar to 10 Mar")]
    [InlineData("out Friday if the strike goes on")]
    public void That_is_over_or_in_doubt_is_none(string text) => Assert.Equal("", Days(text));

    [Theory]
    [InlineData("I'm back", "04")]
    [InlineData("back early", "04")]
    [InlineData("Back today", "04")]
    [InlineData("back today, merged the parser", "04")]
    [InlineData("I'm back early, from tomorrow", "05")]
    [InlineData("I'll be back on Friday", "06")]
    [InlineData("back from vacation", "04")]
    [InlineData("back in the office", "04")]
    [InlineData("I'm back, ACTION-03 done", "04")]
    public void Ends_with_being_back(string text, string day) => Assert.Equal(day, Back(text));

    [Theory]
    [InlineData("back to green")]
    [InlineData("back on ACTION-03")]
    [InlineData("hopefully back tomorrow")]
    [InlineData("back in 20 minutes")]
    [InlineData("not back yet")]
    [InlineData("I'm back?")]
    [InlineData("back at 14:00")]
    [InlineData("back from the vendor with a quote")]
    public void Does_not_end_with_other_words(string text) => Assert.Null(Back(text));

    [Fact]
    public void That_ends_takes_nothing_from_the_other_words() =>
        Assert.Equal(Understood.Of("Merged the parser and its tests.\nACTION-03 done"), Understood.Of("I'm back. Merged the parser and its tests.\nACTION-03 done").Replace("create absence; ", "", StringComparison.Ordinal));

    private static string Days(string text) => string.Join(", ", ReplyReader.Read(text, Some.Context()).Findings.OfType<CreateFinding>().Where(create => create.Kind == "absence")
        .Select(create => string.Join(' ', create.Fields.Select(field => field.Value.StartsWith("2026-03-", StringComparison.Ordinal) ? field.Value[8..] : field.Value))));

    private static string? Back(string text) => ReplyReader.Read(text, Some.Context()).Findings.OfType<BackFinding>().SingleOrDefault()?.From.ToString("dd", System.Globalization.CultureInfo.InvariantCulture);
}
