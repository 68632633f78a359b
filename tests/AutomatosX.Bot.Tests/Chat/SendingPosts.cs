using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Chat;

public class SendingPosts
{
    // What a process had under way when it died has arrived by then, or is gone.
    private static readonly TimeSpan AfterTheDead = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Sends_what_is_due_in_its_order_and_remembers_the_message()
    {
        await using var bot = await With(Post("a"), Post("b"));
        await bot.Send.Drain();
        Assert.Equal(["a", "b"], bot.Chat.Deliveries.Select(delivery => delivery.Key));
        var sent = await bot.Store.PostByKey("a");
        Assert.Equal((OutboxState.Sent, bot.Chat.Standing["a"].Message), (sent!.State, sent.Message));
    }

    [Fact]
    public async Task Waits_for_the_time_of_a_post()
    {
        await using var bot = await With(Post("a") with { NotBefore = Some.At("09:10") });
        await bot.Send.Drain();
        Assert.Empty(bot.Chat.Deliveries);
        bot.Clock.Now = Some.At("09:10");
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Puts_a_post_into_the_thread_of_one_that_is_out()
    {
        await using var bot = await With(Post("head"), Post("part") with { Address = new Address(Some.Channel, UnderPost: "head") });
        await bot.Send.Drain();
        Assert.Equal(bot.Chat.Standing["head"].Message, bot.Chat.Deliveries[1].Thread);
    }

    [Fact]
    public async Task Changes_the_message_that_stands_there_when_the_words_change()
    {
        await using var bot = await With(Post("a"));
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("a", "other words")));
        await bot.Send.Drain();
        Assert.Equal(bot.Chat.Deliveries[1].Message, bot.Chat.Standing["a"].Message);
        Assert.Equal("other words", bot.Chat.Standing["a"].Post.Plain);
    }

    [Fact]
    public async Task Makes_a_change_again_whose_answer_was_lost_since_the_message_is_found_in_any_case()
    {
        await using var bot = await With(Post("a"));
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("a", "other words")));
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Equal(("other words", OutboxState.Sent), (bot.Chat.Standing["a"].Post.Plain, (await bot.Store.PostByKey("a"))!.State));
        Assert.Equal([null, bot.Chat.Standing["a"].Message, bot.Chat.Standing["a"].Message], bot.Chat.Deliveries.Select(delivery => delivery.Message));
    }

    [Fact]
    public async Task Gives_a_change_up_whose_answer_is_always_lost()
    {
        await using var bot = await With(Post("a"));
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("a", "other words")));
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        for (var look = 0; look < 20; look++)
        {
            await bot.Send.Drain();
            bot.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal((9, OutboxState.Failed), (bot.Chat.Deliveries.Count, (await bot.Store.PostByKey("a"))!.State));
    }

    [Fact]
    public async Task Tries_again_after_the_time_that_the_platform_asks_for()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.Answer = _ => new Delivered.NotNow("busy", TimeSpan.FromSeconds(30));
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Send.Drain();
        Assert.Equal(OutboxState.Sent, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Gives_up_after_eight_tries_and_keeps_the_reason()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.Answer = _ => new Delivered.NotNow("busy", TimeSpan.FromSeconds(1));
        for (var i = 0; i < 20; i++)
        {
            await bot.Send.Drain();
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(8, bot.Chat.Deliveries.Count);
        var post = await bot.Store.PostByKey("a");
        Assert.Equal((OutboxState.Failed, "busy"), (post!.State, post.Why));
    }

    [Fact]
    public async Task Never_tries_again_what_can_never_arrive()
    {
        await using var bot = await With(Post("a"), Post("b"));
        bot.Chat.Answer = delivery => delivery.Key == "a" ? new Delivered.Never("the channel is archived") : null;
        await bot.Send.Drain();
        await bot.Send.Drain();
        Assert.Equal((OutboxState.Failed, "the channel is archived"), ((await bot.Store.PostByKey("a"))!.State, (await bot.Store.PostByKey("a"))!.Why));
        Assert.Equal(["a", "b"], bot.Chat.Deliveries.Select(delivery => delivery.Key));
    }

    [Fact]
    public async Task Holds_what_cannot_go_for_as_long_as_it_takes_and_never_gives_it_up()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.Answer = _ => new Delivered.Held("out of reach", TimeSpan.FromSeconds(1));
        for (var i = 0; i < 20; i++)
        {
            await bot.Send.Drain();
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var held = await bot.Store.PostByKey("a");
        Assert.Equal((OutboxState.Waiting, 0, "out of reach"), (held!.State, held.Attempts, held.Why));
        bot.Chat.Answer = _ => null;
        await bot.Send.Drain();
        Assert.Equal(OutboxState.Sent, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Tells_a_lead_once_a_day_what_keeps_posts_from_a_channel_and_what_to_do()
    {
        await using var bot = await With(Post("a"), Post("b"));
        bot.Chat.Answer = delivery => delivery.Place == Some.Channel ? new Delivered.Never("not_in_channel") { Remedy = "I am not in it: invite me there." } : null;
        await bot.Send.Drain();
        Assert.Equal(["I cannot post in #p0-week2-status. I am not in it: invite me there."], bot.Reads(Some.Paris));
        await bot.Store.Commit(Work.Nothing.And(Post("c")));
        await bot.Reaches("09:00", 15);
        Assert.Equal(2, bot.Reads(Some.Paris).Count(post => post.Contains("invite me there", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_nobody_about_a_lead_who_cannot_be_reached_but_the_other_leads()
    {
        var project = Some.Week2Project();
        project = project with { Members = [.. project.Members.Select(member => member.Handle == Some.Queenie ? member with { Role = Role.Admin } : member)] };
        await using var bot = await TestBot.At("09:00", project);
        await bot.Store.Commit(Work.Nothing.And(new EnqueuePost("a", "P0", new Address(Some.Direct(Some.Bob)), Bot.Chat.Post.Say("a"), Some.At("09:00"))));
        bot.Chat.Answer = delivery => delivery.Place == Some.Direct(Some.Queenie) ? null : new Delivered.Never("user_not_found") { Remedy = "Nobody has that account." };
        await bot.Send.Drain();
        Assert.Equal(["I cannot post in the direct chat with Bob. Nobody has that account."], bot.Reads(Some.Queenie));
        Assert.Equal(3, bot.Chat.Deliveries.Count);
    }

    [Fact]
    public async Task Looks_for_an_unanswered_post_in_the_thread_it_belongs_to()
    {
        await using var bot = await With(Post("head"), Post("part") with { Address = new Address(Some.Channel, UnderPost: "head") });
        var looked = new List<MessageRef?>();
        bot.Chat.CanFind = delivery =>
        {
            looked.Add(delivery.Thread);
            return true;
        };
        bot.Chat.Answer = delivery => delivery.Key == "part" ? new Delivered.Unknown("the answer never came") : null;
        await bot.Send.Drain();
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Equal(bot.Chat.Standing["head"].Message, Assert.Single(looked));
    }

    [Fact]
    public async Task Of_a_platform_that_is_not_connected_says_so()
    {
        await using var bot = await With(Post("a") with { Address = new Address(Some.Channel with { Platform = Platform.Slack }) });
        await bot.Send.Drain();
        Assert.Equal("no connection to Slack", (await bot.Store.PostByKey("a"))?.Why);
    }

    [Fact]
    public async Task Finds_an_unanswered_post_that_had_arrived_and_does_not_send_it_twice()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.ArrivesThough = true;
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Send.Drain();
        Assert.Equal(OutboxState.Unknown, (await bot.Store.PostByKey("a"))?.State);
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        Assert.Equal(bot.Chat.Standing["a"].Message, (await bot.Store.PostByKey("a"))?.Message);
    }

    [Fact]
    public async Task Sends_an_unanswered_post_again_when_it_certainly_is_not_there()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Equal(2, bot.Chat.Deliveries.Count);
        Assert.Equal(OutboxState.Sent, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Leaves_an_unanswered_post_alone_where_the_platform_cannot_look()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.CanFind = _ => false;
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        Assert.Equal(OutboxState.Unknown, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Recovers_what_a_process_that_died_had_in_its_hands()
    {
        await using var bot = await With(Post("arrived"), Post("lost"));
        await bot.Store.Claim(Workspace.Of(Some.Channel), bot.Clock.GetUtcNow(), 10);
        bot.Chat.ArrivesThough = true;
        await bot.Restarts();
        await bot.Send.Drain();
        Assert.Empty(bot.Chat.Deliveries);
        bot.Clock.Advance(AfterTheDead);
        await bot.Send.Drain();
        Assert.Equal(["arrived", "lost"], bot.Chat.Deliveries.Select(delivery => delivery.Key).Order());
        Assert.Empty(await bot.Store.PostsIn(OutboxState.Sending, 10));
    }

    [Fact]
    public async Task Does_not_resend_after_a_crash_what_had_arrived()
    {
        await using var bot = await With(Post("a"));
        await bot.Store.Claim(Workspace.Of(Some.Channel), bot.Clock.GetUtcNow(), 10);
        await bot.Chat.Deliver(new Delivery("a", Some.Channel, null, null, null, Bot.Chat.Post.Say("Good morning.")));
        await bot.Restarts();
        await bot.Send.Drain();
        bot.Clock.Advance(AfterTheDead);
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        Assert.Equal(OutboxState.Sent, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Changes_nothing_that_a_process_which_died_was_changing_until_that_change_has_arrived_or_is_gone()
    {
        await using var bot = await With(Post("roll-call"));
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("roll-call", "5 of 6 answered.")));
        await bot.Store.Claim(Workspace.Of(Some.Channel), bot.Clock.GetUtcNow(), 10);
        await bot.Restarts();
        await bot.Store.Commit(Work.Nothing.And(Post("roll-call", "6 of 6 answered.")));
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        bot.Clock.Advance(AfterTheDead);
        await bot.Send.Drain();
        Assert.Equal("6 of 6 answered.", PlainText.Of(bot.Chat.Deliveries[^1].Post));
    }

    [Fact]
    public async Task Nor_when_the_words_change_once_more_after_the_dead_one_was_noticed()
    {
        await using var bot = await With(Post("roll-call"));
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("roll-call", "5 of 6 answered.")));
        await bot.Store.Claim(Workspace.Of(Some.Channel), bot.Clock.GetUtcNow(), 10);
        await bot.Restarts();
        await bot.Send.Drain();
        await bot.Store.Commit(Work.Nothing.And(Post("roll-call", "6 of 6 answered.")));
        await bot.Send.Drain();
        Assert.Single(bot.Chat.Deliveries);
        bot.Clock.Advance(AfterTheDead);
        await bot.Send.Drain();
        Assert.Equal("6 of 6 answered.", PlainText.Of(bot.Chat.Deliveries[^1].Post));
    }

    [Fact]
    public async Task Goes_on_with_the_others_when_a_platform_throws()
    {
        await using var bot = await With(Post("a"), Post("b"));
        bot.Chat.Answer = delivery => delivery.Key == "a" ? throw new HttpRequestException("reset by peer") : null;
        await bot.Send.Drain();
        Assert.Contains("b", bot.Chat.Standing.Keys);
        Assert.Equal(OutboxState.Unknown, (await bot.Store.PostByKey("a"))?.State);
    }

    [Fact]
    public async Task Goes_on_with_the_others_when_a_look_breaks()
    {
        await using var bot = await With(Post("a"));
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Chat.CanFind = _ => throw new HttpRequestException("reset by peer");
        await bot.Store.Commit(Work.Nothing.And(Post("b")));
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        Assert.Equal((OutboxState.Unknown, OutboxState.Sent), ((await bot.Store.PostByKey("a"))!.State, (await bot.Store.PostByKey("b"))!.State));
    }

    [Fact]
    public async Task Looks_for_the_unanswered_ones_behind_many_that_cannot_be_found()
    {
        var stuck = Enumerable.Range(0, 60).Select(index => Post($"stuck-{index}"));
        await using var bot = await With([.. stuck, Post("found")]);
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        bot.Chat.CanFind = delivery => delivery.Key == "found";
        await bot.Send.Drain();
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await bot.Send.Drain();
        await bot.Send.Drain();
        Assert.Equal(OutboxState.Sent, (await bot.Store.PostByKey("found"))?.State);
    }

    private static EnqueuePost Post(string key, string words = "Good morning.") => new(key, "P0", new Address(Some.Channel), Bot.Chat.Post.Say(words), Some.At("09:00"));

    private static async Task<TestBot> With(params IEnumerable<EnqueuePost> posts)
    {
        var bot = await TestBot.At("09:00");
        await bot.Store.Commit(Work.Nothing.And(posts));
        return bot;
    }
}
