using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;
using AutomatosX.Bot.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web.Tests.Rooms;

public sealed class PlaygroundPlatformTests : IAsyncLifetime
{
    private ScratchStore scratch = null!;
    private RoomMessages messages = null!;
    private PlaygroundPlatform platform = null!;

    public async Task InitializeAsync()
    {
        scratch = await ScratchStore.With(Sample.Project());
        messages = new RoomMessages(scratch.Store, new ChangeFeed());
        platform = new PlaygroundPlatform(
            messages, new RealTime(Sample.At(9, 0)), new OptionsWrapper<PlaygroundOptions>(new PlaygroundOptions { BaseAddress = new Uri("http://localhost:5080") }));
    }

    public async Task DisposeAsync()
    {
        messages.Dispose();
        await scratch.DisposeAsync();
    }

    [Fact]
    public async Task Delivering_the_same_key_twice_leaves_one_message()
    {
        var first = await There(Of("summary/P0", "Day 7"));
        var second = await There(Of("summary/P0", "Day 7"));

        Assert.Equal(first, second);
        var message = Assert.Single(await messages.Page(Sample.Channel, 0));
        Assert.Null(message.EditedAt);
    }

    [Fact]
    public async Task Delivering_with_a_known_message_changes_it_in_place()
    {
        var there = await There(Of("a", "first words"));

        Assert.Equal(there, await There(Of("a", "other words") with { Message = there }));

        var message = Assert.Single(await messages.Page(Sample.Channel, 0));
        Assert.Equal("other words", message.Post!.Plain);
        Assert.NotNull(message.EditedAt);
    }

    [Fact]
    public async Task A_message_to_replace_that_is_not_there_is_never_delivered()
    {
        var missing = new MessageRef(Sample.Place(Sample.Channel), "77");
        Assert.IsType<Delivered.Never>(await platform.Deliver(Of("a", "words") with { Message = missing }));
        Assert.IsType<Delivered.Never>(await platform.Deliver(Of("a", "words") with { Thread = missing }));
        Assert.Empty(await messages.Page(Sample.Channel, 0));
    }

    [Fact]
    public async Task A_reply_in_a_thread_stands_under_the_message_that_opened_it()
    {
        var root = await There(Of("root", "Day 7"));
        var reply = await There(Of("part", "details") with { Thread = root });
        var deeper = await There(Of("more", "more details") with { Thread = reply });

        var thread = await messages.Thread(Sample.Channel, 1);
        Assert.Equal(["1", "1-2", "1-3"], thread.Select(message => message.Id.ToString()));
        Assert.Equal("1-3", deeper.Id);
    }

    [Fact]
    public async Task A_post_is_found_by_its_key_and_only_by_it()
    {
        var there = await There(Of("prompt/P0/bob", "How is it?"));
        Assert.Equal(there, (await platform.Find(Of("prompt/P0/bob", "")))!.Message);
        Assert.Null((await platform.Find(Of("prompt/P0", "")))!.Message);
    }

    [Fact]
    public async Task A_post_for_one_person_is_seen_by_that_person()
    {
        await There(Of("echo", "recorded") with { OnlyFor = new PersonId("bob") });
        var message = Assert.Single(await messages.Page(Sample.Channel, 0));
        Assert.True(message.VisibleTo("bob"));
        Assert.False(message.VisibleTo("oliver"));
    }

    [Fact]
    public async Task Everything_in_a_post_survives_being_kept()
    {
        var source = new MessageRef(Sample.Place(Sample.Channel), "3");
        var post = Post.Of("Day 7", Section.Under("Risks", Line.Of(TextRun.Strong("R-4"), " telemetry ", TextRun.Code("/risk R-4"), TextRun.Quiet("quiet")).From(source).In(1)) with
        {
            Table = new Table(["Key", "State"], [["R-4", "green"]]),
        }).With(new Button("Fill in", "answer", "P0/standup") { OpensForm = true, Primary = true }) with
        { Attachment = new Attachment("day.md", "# Day 7") };

        await There(new Delivery("k", Sample.Place(Sample.Channel), null, null, null, post));

        var kept = Assert.Single(await messages.Page(Sample.Channel, 0)).Post!;
        Assert.Equal(PlainText.WithButtons(post), PlainText.WithButtons(kept));
        var line = kept.Sections[0].Lines[0];
        Assert.Equal(source, line.Source);
        Assert.Equal(1, line.Depth);
        Assert.Equal([RunStyle.Strong, RunStyle.Plain, RunStyle.Code, RunStyle.Quiet], line.Runs.Select(run => run.Style));
        Assert.Equal(post.Buttons[0], kept.Buttons[0]);
        Assert.Equal(post.Attachment, kept.Attachment);
    }

    [Fact]
    public async Task Messages_said_at_once_get_numbers_of_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 250).Select(index => messages.Add(Sample.Channel, number => new(Sample.Channel.Value, number, Sample.At(9, 0), "bob", $"{index}"))));
        var all = new List<RoomMessage>();
        for (var page = 0; page < 3; page++)
            all.AddRange(await messages.Page(Sample.Channel, page));
        Assert.Equal(Enumerable.Range(1, 250).Select(number => (long)number), all.Select(message => message.Number));
    }

    [Fact]
    public async Task A_room_never_shows_anothers_messages()
    {
        await messages.Add(new RoomId("a/b"), number => new("a/b", number, Sample.At(9, 0), "bob", "there"));
        await messages.Add(new RoomId("a"), number => new("a", number, Sample.At(9, 0), "bob", "here"));
        Assert.Equal("here", Assert.Single(await messages.Page(new RoomId("a"), 0)).Text);
    }

    [Theory]
    [InlineData("12", "http://localhost:5080/chat/p0-week2-status#m-12")]
    [InlineData("12-15", "http://localhost:5080/chat/p0-week2-status/thread/12#m-12-15")]
    public void A_link_leads_to_the_message(string id, string link) =>
        Assert.Equal(link, platform.LinkTo(new MessageRef(Sample.Place(Sample.Channel), id)).AbsoluteUri);

    private static Delivery Of(string key, string words) => new(key, Sample.Place(Sample.Channel), null, null, null, Post.Say(words));

    private async Task<MessageRef> There(Delivery delivery) => Assert.IsType<Delivered.There>(await platform.Deliver(delivery)).Message;
}
