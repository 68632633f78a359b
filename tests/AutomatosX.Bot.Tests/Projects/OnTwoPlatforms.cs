using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

/// <summary>One project, half of it in one chat and half in another: one register, one roll-call, one summary.</summary>
public sealed class OnTwoPlatforms
{
    private static readonly Place Hall = new(Platform.MsTeams, new WorkspaceId("tenant"), new RoomId("19:hall@thread.tacv2"));
    private static readonly PersonId Ana = new("ana-on-teams");
    private static readonly Place AnasChat = Hall with { Room = RoomId.DirectWith(Ana) };

    private static Project OnBoth
    {
        get
        {
            var project = Some.Week2Project();
            return project with
            {
                AlsoIn = [Hall],
                Members = [.. project.Members.Select(member => member.Handle == Some.Oliver ? member with { Accounts = new Dictionary<Platform, PersonId> { [Platform.MsTeams] = Ana } } : member)],
            };
        }
    }

    [Fact]
    public async Task Each_member_is_prompted_where_they_live()
    {
        await using var bot = await TestBot.At("08:40", OnBoth);
        await bot.Reaches("08:50");

        Assert.Equal(["dm-ana-on-teams"], bot.Teams.Deliveries.Where(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)).Select(delivery => delivery.Place.Room.Value));
        Assert.Equal(["dm-bob", "dm-paris", "dm-queenie"], bot.Chat.Deliveries.Where(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)).Select(delivery => delivery.Place.Room.Value).Order());
    }

    [Fact]
    public async Task The_roll_call_stands_in_both_channels_and_says_who_answered_where()
    {
        await using var bot = await TestBot.At("08:40", OnBoth);
        await bot.Reaches("08:50");
        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana, new MessageRef(AnasChat, "a1"), null, "nothing new", ToTheBot: true));
        await bot.Says(Some.Bob, "nothing new");
        await bot.Reaches("08:55");

        Assert.Contains("Answered: Oliver (Teams), Bob (playground)", RollCall(bot.Chat), StringComparison.Ordinal);
        Assert.Equal(RollCall(bot.Chat), RollCall(bot.Teams));
    }

    [Fact]
    public async Task The_summary_is_posted_to_both_and_a_later_word_changes_both()
    {
        await using var bot = await TestBot.At("08:40", OnBoth, Some.Imported("action", "AI-3", ("title", "Baseline drift"), ("owner", "oliver"), ("status", "in-progress")));
        await bot.Reaches("08:50");
        await bot.Reaches("17:10");
        Assert.Equal(Summary(bot.Chat), Summary(bot.Teams));

        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana, new MessageRef(AnasChat, "a2"), null, "AI-3 done", ToTheBot: true));
        await bot.Reaches("17:20");

        Assert.Contains(Summary(bot.Teams), line => line.Contains("AI-3", StringComparison.Ordinal) && line.Contains("done", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Summary(bot.Chat), Summary(bot.Teams));
    }

    [Fact]
    public async Task What_is_said_in_either_channel_belongs_to_the_project()
    {
        await using var bot = await TestBot.At("09:00", OnBoth, Some.Imported("action", "AI-3", ("title", "Baseline drift"), ("owner", "oliver"), ("status", "in-progress")));
        await bot.Happens(new MessageSaid(bot.Clock.Now, Hall, Ana, new MessageRef(Hall, "h1"), null, "AI-3 40%", ToTheBot: true));

        Assert.Equal("40", (await bot.Item("AI-3"))["percent"]);
    }

    private static string RollCall(FakePlatform chat) => chat.Standing.Single(post => post.Key.StartsWith("roll-call/", StringComparison.Ordinal)).Value.Post.Plain;

    private static List<string> Summary(FakePlatform chat) => [.. chat.Standing.Where(post => post.Key.StartsWith("summary/", StringComparison.Ordinal)).Select(post => post.Value.Post.Plain)];
}
