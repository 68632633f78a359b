using System.Net;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class ChatPageTests
{
    private const string Channel = "/chat/p0-week2-status";

    [Fact]
    public async Task The_front_page_leads_to_the_channel_as_the_first_member()
    {
        await using var playground = await RunningPlayground.Start();
        using var answer = await playground.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"{Channel}?as=oliver", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_is_said_stands_in_the_room_and_reaches_the_bot()
    {
        await using var playground = await RunningPlayground.Start();

        using var answer = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "@bot ACTION-06 done\r\nnext: monitor"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var said = Assert.IsType<MessageSaid>(Assert.Single(playground.Bot.Heard));
        Assert.Equal(("@bot ACTION-06 done\nnext: monitor", true, "1"), (said.Text, said.ToTheBot, said.Message.Id));
        var page = await playground.Page($"{Channel}?as=queenie");
        Assert.Equal("@bot ACTION-06 done\nnext: monitor", page.QuerySelector("#m-1 .said")!.TextContent);
        Assert.Equal("Bob", page.QuerySelector("#m-1 .who b")!.TextContent);
        Assert.Equal("08:45", page.QuerySelector("#m-1 time")!.TextContent);
        Assert.Contains("Tue 14 Jan 2025 · Week 2 Day 7", page.QuerySelector("li.day")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea></p><iframe src=javascript:alert(1)>")]
    [InlineData("&lt;b&gt; &amp;")]
    public async Task Words_are_shown_as_words_everywhere(string hostile)
    {
        var project = Sample.Project() with { Name = hostile, ChannelName = hostile, Members = [new(new("oliver"), hostile, hostile, Role.Lead), .. Sample.Project().Members.Skip(1)] };
        await using var playground = await RunningPlayground.Start(project: project);
        var line = new Line([new(hostile), TextRun.Strong(hostile), TextRun.Code(hostile), TextRun.Quiet(hostile)]);
        var root = await playground.Deliver(
            new Post(hostile, [Section.Under(hostile, line) with { Table = new Table([hostile], [[line]]) }], [new Button(hostile, hostile, hostile)]) { Attachment = new Attachment(hostile, hostile) }, hostile);
        using var said = await playground.Post($"{Channel}/say", ("as", "oliver"), ("text", hostile));
        playground.Bot.Opens = _ => new Form(hostile, hostile, hostile, [new(hostile, hostile, FieldShape.Text, hostile) { Group = hostile, Hint = hostile }, new("c", hostile, FieldShape.Choice, "") { Choices = [new(hostile, hostile)] }]) { Send = hostile };

        var form = $"{Channel}/form?as=oliver&message={root.Id}&action={Uri.EscapeDataString(hostile)}&value={Uri.EscapeDataString(hostile)}";
        foreach (var path in new[] { $"{Channel}?as=oliver", $"{Channel}/thread/1?as=oliver", $"{Channel}/edit/2?as=oliver", $"{Channel}/messages?as=oliver&nonce={Uri.EscapeDataString(hostile)}", form, "/days/P0" })
        {
            var page = await playground.Page(path);
            Assert.Empty(page.QuerySelectorAll("img, iframe, script:not([src^='/assets/'])"));
            Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
        }

        Assert.Equal(hostile, (await playground.Page($"{Channel}/edit/2?as=oliver")).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_taken_and_more_are_refused_with_the_words_kept()
    {
        await using var playground = await RunningPlayground.Start();
        using var taken = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", new string('語', 40_000)));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);

        var words = new string('x', 40_001);
        using var refused = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await RunningPlayground.Parse(refused);
        Assert.Equal(words, page.QuerySelector("#say")!.TextContent);
        Assert.StartsWith("Too long: 40,001 characters", page.QuerySelector("#say-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Single(playground.Bot.Heard);
    }

    [Fact]
    public async Task A_private_post_is_seen_by_its_person_alone()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("ACTION-06 80 % → done"), "echo", onlyFor: "bob");
        Assert.Contains("Only you see this", (await playground.Page($"{Channel}?as=bob")).QuerySelector("#m-1")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await playground.Page($"{Channel}?as=oliver")).QuerySelector("#m-1"));
        using var thread = await playground.Http.GetAsync(new Uri($"{Channel}/thread/1/messages?as=oliver", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, thread.StatusCode);
    }

    [Fact]
    public async Task A_direct_chat_is_read_by_its_person_alone()
    {
        await using var playground = await RunningPlayground.Start();
        foreach (var path in new[] { "", "/messages", "/thread/1", "/complete" })
        {
            using var answer = await playground.Http.GetAsync(new Uri($"/chat/dm-bob{path}?as=oliver", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var said = await playground.Post("/chat/dm-bob/say", ("as", "oliver"), ("text", "words"));
        Assert.Equal(HttpStatusCode.Forbidden, said.StatusCode);
        await playground.Page("/chat/dm-bob?as=bob");
    }

    [Fact]
    public async Task Ones_own_words_can_be_changed_and_taken_back_and_others_words_cannot()
    {
        await using var playground = await RunningPlayground.Start();
        using var said = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "@bot AI-9 45 %"));
        using var edited = await playground.Post($"{Channel}/edit/1", ("as", "bob"), ("text", "@bot AI-9 55 %"));
        using var foreign = await playground.Post($"{Channel}/edit/1", ("as", "oliver"), ("text", "@bot AI-9 0 %"));
        using var foreignDelete = await playground.Post($"{Channel}/delete/1", ("as", "oliver"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreignDelete.StatusCode);
        Assert.Equal("@bot AI-9 55 %", Assert.IsType<MessageEdited>(playground.Bot.Heard.Last()).Text);
        Assert.Contains("edited", (await playground.Page($"{Channel}?as=bob")).QuerySelector("#m-1 .who")!.TextContent, StringComparison.Ordinal);

        using var deleted = await playground.Post($"{Channel}/delete/1", ("as", "bob"));
        Assert.IsType<MessageDeleted>(playground.Bot.Heard.Last());
        Assert.Equal("This message was deleted.", (await playground.Page($"{Channel}?as=bob")).QuerySelector("#m-1 .gone")!.TextContent);
        Assert.Empty((await playground.Messages.Page(Sample.Channel, 0))[0].Text);
    }

    [Fact]
    public async Task A_reply_in_a_thread_stands_in_the_thread()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("Standup, Day 7."), "prompt");
        using var said = await playground.Post($"{Channel}/say", ("as", "bob"), ("thread", "1"), ("text", "R-4 green"));

        Assert.Equal($"{Channel}/thread/1?as=bob", said.Headers.Location!.OriginalString);
        Assert.Equal("1", Assert.IsType<MessageSaid>(Assert.Single(playground.Bot.Heard)).ThreadOf!.Id);
        var thread = await playground.Page($"{Channel}/thread/1?as=bob");
        Assert.Equal("R-4 green", thread.QuerySelector("#m-1-2 .said")!.TextContent);
        Assert.StartsWith("1 reply", thread.QuerySelector("#m-1 .acts a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(thread.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count(), thread.QuerySelectorAll("[id]").Length);
    }

    [Fact]
    public async Task Pages_have_one_main_heading_landmarks_and_a_name_for_every_field()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Of("Day 7", Section.Under("Risks", "R-4 green")), "summary");
        var page = await playground.Page($"{Channel}/thread/1?as=bob");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#main", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.All(
            page.QuerySelectorAll("select, textarea, input:not([type=hidden])"),
            field => Assert.NotNull(page.QuerySelector($"label[for={field.Id}]")));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task An_old_room_shows_its_newest_messages_and_the_way_to_the_others()
    {
        await using var playground = await RunningPlayground.Start();
        for (var index = 0; index < 420; index++)
            await playground.Messages.Add(Sample.Channel, number => new(Sample.Channel.Value, number, Sample.At(9, 0), "bob", $"{number}"));
        var page = await playground.Page($"{Channel}?as=bob");
        Assert.NotNull(page.QuerySelector("#m-420"));
        Assert.Null(page.QuerySelector("#m-150"));
        var earlier = await playground.Page(page.QuerySelector(".earlier a")!.GetAttribute("href")!);
        Assert.NotNull(earlier.QuerySelector("#m-150"));
        Assert.Null(earlier.QuerySelector("#m-420"));
    }

    [Fact]
    public async Task Being_somebody_else_opens_their_own_direct_chat()
    {
        await using var playground = await RunningPlayground.Start();
        using var answer = await playground.Http.GetAsync(new Uri("/be?as=queenie&room=dm-bob", UriKind.Relative));
        Assert.Equal("/chat/dm-queenie?as=queenie", answer.Headers.Location!.OriginalString);
        using var page = await playground.Http.GetAsync(new Uri("/chat/dm-queenie?as=queenie", UriKind.Relative));
        Assert.StartsWith("be=queenie;", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }
}
