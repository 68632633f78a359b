using System.Net;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class CommandAndButtonTests
{
    private const string Channel = "/chat/p0-week2-status";

    [Fact]
    public async Task A_look_up_is_answered_for_the_asker_alone_until_it_is_shared()
    {
        await using var playground = await RunningPlayground.Start();
        playground.Bot.LooksUp = command => Post.Of("R-4 Telemetry gaps").With(new Button("Share", "share", "R-4"), new Button("History", "history", "R-4"));

        using var asked = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "/risk R-4"));

        Assert.Empty(playground.Bot.Heard);
        Assert.Null((await playground.Page($"{Channel}?as=oliver")).QuerySelector("#m-1"));
        var mine = await playground.Page($"{Channel}?as=bob");
        Assert.Equal(["History", "Share"], mine.QuerySelectorAll("#m-1 button").Select(button => button.TextContent));
        Assert.Equal("You typed /risk R-4", mine.QuerySelector("#m-1 .about")!.TextContent);

        using var foreign = await playground.Post($"{Channel}/press", ("as", "oliver"), ("message", "1"), ("action", "share"), ("value", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.StatusCode);
        for (var press = 0; press < 2; press++)
            (await playground.Post($"{Channel}/press", ("as", "bob"), ("message", "1"), ("action", "share"), ("value", ""))).Dispose();

        var theirs = await playground.Page($"{Channel}?as=oliver");
        Assert.Equal("Bob shared /risk R-4", Assert.Single(theirs.QuerySelectorAll(".message .about")).TextContent);
        Assert.Equal("R-4 Telemetry gaps", theirs.QuerySelector(".post h2")!.TextContent);
    }

    [Fact]
    public async Task A_command_with_an_effect_goes_the_way_of_all_events()
    {
        await using var playground = await RunningPlayground.Start();
        using var typed = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "/action ACTION-15 done"), ("nonce", "n1"));
        using var again = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "/action ACTION-15 done"), ("nonce", "n1"));
        Assert.Equal("/action ACTION-15 done", Assert.IsType<CommandTyped>(Assert.Single(playground.Bot.Heard)).Line);
    }

    [Fact]
    public async Task Commands_complete_as_they_are_typed()
    {
        await using var playground = await RunningPlayground.Start();
        var found = JsonDocument.Parse(await playground.Http.GetStringAsync(new Uri($"{Channel}/complete?as=bob&text=%2Frisk", UriKind.Relative))).RootElement;
        Assert.Equal(["/risk", "/risk R-4"], found.EnumerateArray().Select(usage => usage.GetProperty("example").GetString()));
    }

    [Fact]
    public async Task Every_press_is_an_event_and_the_same_press_twice_is_one()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("ACTION-06 → done").With(new Button("Undo", "undo", "r1")), "echo");
        foreach (var nonce in new[] { "a", "a", "b" })
            (await playground.Post($"{Channel}/press", ("as", "bob"), ("message", "1"), ("action", "undo"), ("value", "r1"), ("nonce", nonce))).Dispose();
        Assert.Equal(2, playground.Bot.Heard.OfType<ButtonPressed>().Count(press => press is { Action: "undo", Value: "r1", Message.Id: "1" }));
    }

    [Fact]
    public async Task A_button_that_is_not_there_is_not_pressed()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("hello").With(new Button("Undo", "undo", "r1")), "echo", onlyFor: "oliver");
        using var forged = await playground.Post($"{Channel}/press", ("as", "oliver"), ("message", "1"), ("action", "undo"), ("value", "r2"));
        using var unseen = await playground.Post($"{Channel}/press", ("as", "bob"), ("message", "1"), ("action", "undo"), ("value", "r1"));
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], new[] { forged.StatusCode, unseen.StatusCode });
        Assert.Empty(playground.Bot.Heard);
    }

    [Fact]
    public async Task A_form_is_filled_in_and_sent_without_script()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("Standup").With(new Button("Fill in", "answer", "P0/standup") { OpensForm = true }), "prompt", Sample.DirectBob);
        playground.Bot.Opens = press => new Form("Standup, Day 7", "answer", press.Value,
        [
            new("status.ACTION-06", "Status", FieldShape.Choice, "done") { Group = "ACTION-06", Choices = [new("in-progress", "In progress"), new("done", "Done")] },
            new("percent.ACTION-06", "Percent", FieldShape.Number, "80") { Group = "ACTION-06" },
            new("next", "Next", FieldShape.Text, ""),
            new("late", "Late", FieldShape.Tick, "yes"),
        ]);

        var page = await playground.Page("/chat/dm-bob?as=bob");
        var form = page.QuerySelector("form[data-dialog]")!;
        Assert.Equal("get", form.GetAttribute("method"));
        var opened = await playground.Page($"/chat/dm-bob/form?as=bob&message=1&action=answer&value=P0%2Fstandup");
        Assert.Equal("ACTION-06", opened.QuerySelector("legend")!.TextContent);
        Assert.Equal("done", opened.QuerySelector("option[selected][value=done]")!.GetAttribute("value"));
        Assert.True(opened.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));

        using var sent = await playground.Post("/chat/dm-bob/form", ("as", "bob"), ("action", "answer"), ("value", "P0/standup"), ("nonce", "x"),
            ("field.status.ACTION-06", "done"), ("field.percent.ACTION-06", ""), ("field.next", "monitor\r\nruns"), ("field.late", "yes"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var heard = Assert.IsType<FormSent>(Assert.Single(playground.Bot.Heard));
        Assert.Equal(("answer", "P0/standup"), (heard.Form, heard.Value));
        Assert.Equal(["late=yes", "next=monitor\nruns", "status.ACTION-06=done"], heard.Fields.Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_with_fields_that_cannot_be_taken_comes_back_as_it_was_filled_in()
    {
        await using var playground = await RunningPlayground.Start();
        playground.Bot.Opens = button => new Form("Standup", "answer", button.Value,
        [
            new FormField("ACTION-06|percent", "Percent", FieldShape.Number, "80") { Hint = "0 to 100" },
            new FormField("from", "From", FieldShape.Date, "2025-01-14"),
            new FormField("words", "Anything else", FieldShape.Text, ""),
        ]);
        playground.Bot.Checks = sent => sent.Fields["ACTION-06|percent"] == "800" ? [new FieldProblem("ACTION-06|percent", "“800” is no percent."), new FieldProblem("who", "Only leads.")] : [];

        using var refused = await playground.Post("/chat/dm-bob/form", ("as", "bob"), ("action", "answer"), ("value", "P0/standup"), ("nonce", "x"),
            ("field.ACTION-06|percent", "800"), ("field.from", "2025-01-16"), ("field.words", "long & <b>dear</b> words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(playground.Bot.Heard);
        var page = await RunningPlayground.Parse(refused);
        var percent = page.QuerySelector("input[name='field.ACTION-06|percent']")!;
        Assert.Equal(("800", "true", "field-0-problem field-0-hint"), (percent.GetAttribute("value"), percent.GetAttribute("aria-invalid"), percent.GetAttribute("aria-describedby")));
        Assert.Equal("“800” is no percent.", page.GetElementById("field-0-problem")!.TextContent);
        Assert.Equal("2025-01-16", page.QuerySelector("input[type=date]")!.GetAttribute("value"));
        Assert.Equal("long & <b>dear</b> words", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("Not sent yet: 2 fields need another look. Only leads.", page.QuerySelector("#bot-form [role=alert]")!.TextContent);
        Assert.Equal("P0/standup", page.QuerySelector("input[name=value]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_that_is_gone_says_so()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("Standup").With(new Button("Fill in", "answer", "v") { OpensForm = true }), "prompt");
        using var gone = await playground.Http.GetAsync(new Uri($"{Channel}/form?as=bob&message=1&action=answer&value=v", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("nothing to fill in", (await RunningPlayground.Parse(gone)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attached_document_is_fetched_by_those_who_see_the_post()
    {
        await using var playground = await RunningPlayground.Start();
        await playground.Deliver(Post.Say("Day 7") with { Attachment = new Attachment("2025-01-14.md", "# Day 7") }, "summary", onlyFor: "bob");
        using var file = await playground.Http.GetAsync(new Uri($"{Channel}/file/1?as=bob", UriKind.Relative));
        Assert.Equal("# Day 7", await file.Content.ReadAsStringAsync());
        Assert.Equal("text/markdown", file.Content.Headers.ContentType!.MediaType);
        using var unseen = await playground.Http.GetAsync(new Uri($"{Channel}/file/1?as=oliver", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
    }
}
