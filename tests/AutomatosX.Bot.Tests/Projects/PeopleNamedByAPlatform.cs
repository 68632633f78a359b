using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

public class PeopleNamedByAPlatform
{
    [Fact]
    public void Are_the_members_that_the_project_knows() =>
        Assert.Equal("ask @oliver and @bob", Named("ask @U1 and @U12", new("@U1", new("U1")), new("@U12", new("U12"))));

    [Fact]
    public void Who_are_no_members_stay_as_written() => Assert.Equal("ask @U99", Named("ask @U99", new Mention("@U99", new PersonId("U99"))));

    [Fact]
    public async Task Own_what_a_reply_gives_them()
    {
        await using var bot = await TestBot.At("09:00", OnSlack(), Some.Imported("action", "ACTION-06", ("title", "Alerts"), ("owner", "bob"), ("status", "in-progress")));
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "ACTION-06 owner @U1", ToTheBot: true);
        await bot.Happens(said with { Mentions = [new Mention("@U1", new PersonId("oliver"))] });
        Assert.Equal(Some.Oliver, (await bot.Item("ACTION-06")).Owner);
    }

    [Fact]
    public async Task Own_what_the_words_say_after_an_edit()
    {
        await using var bot = await TestBot.At("09:00", null, Some.Imported("action", "ACTION-06", ("title", "Alerts"), ("owner", "bob"), ("status", "in-progress")));
        await bot.Says(Some.Bob, "ACTION-06 done", "m1");
        var edited = new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "ACTION-06 owner @U7", bot.Clock.Now);
        await bot.Happens(edited with { Mentions = [new Mention("@U7", new PersonId("oliver"))] });
        Assert.Equal((Some.Oliver, "in-progress"), ((await bot.Item("ACTION-06")).Owner, (await bot.Item("ACTION-06")).Status));
    }

    [Fact]
    public async Task Can_be_asked_for_in_a_command()
    {
        await using var bot = await TestBot.At("09:00", null, Some.Imported("risk", "R-4", ("title", "Gaps"), ("owner", "oliver"), ("rag", "green")));
        var typed = new CommandTyped(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "/risk owner:@U7") { Mentions = [new Mention("@U7", new PersonId("oliver"))] };
        Assert.Contains("R-4", (await bot.Inbox.Answer(typed))!.Plain, StringComparison.Ordinal);
    }

    private static string Named(string text, params IReadOnlyList<Mention> mentions) => Mentions.Named(OnSlack(), Platform.Slack, text, mentions);

    private static Project OnSlack()
    {
        var project = Some.Week2Project();
        return project with { Members = [.. project.Members.Select(member => member.Handle == Some.Oliver ? On(member, "U1") : member.Handle == Some.Bob ? On(member, "U12") : member)] };
    }

    private static Member On(Member member, string account) => member with { Accounts = new Dictionary<Platform, PersonId> { [Platform.Slack] = new(account) } };
}
