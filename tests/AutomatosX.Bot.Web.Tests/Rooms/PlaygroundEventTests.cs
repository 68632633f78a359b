using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Rooms;

public sealed class PlaygroundEventTests
{
    [Fact]
    public void A_message_reads_back_as_it_was_said()
    {
        var message = new RoomMessage(Sample.Channel.Value, 7, Sample.At(9, 0), "bob", "ACTION-06 done \0 \U0001F600 نعم") { Root = 3 };

        var said = Assert.IsType<MessageSaid>(Read(MessageEvents.Said(message)));

        Assert.Equal((message.Text, "bob", "3-7", "3", message.At), (said.Text, said.Person.Value, said.Message.Id, said.ThreadOf!.Id, said.At));
        Assert.Equal(Sample.Place(Sample.Channel), said.Place);
        Assert.False(said.ToTheBot);
    }

    [Theory]
    [InlineData("p0", "@AutomatosX ACTION-06 done", true)]
    [InlineData("p0", "hello @bot, R-4 green", true)]
    [InlineData("p0", "(@BOT)", true)]
    [InlineData("p0", "@bottle is late", false)]
    [InlineData("p0", "write to me@bot.example", false)]
    [InlineData("p0", "the @bot-farm, then @bot", true)]
    [InlineData("p0", "no names", false)]
    [InlineData("dm-bob", "no names", true)]
    public void To_the_bot_is_what_names_it_or_is_said_in_its_chat(string room, string text, bool toTheBot) =>
        Assert.Equal(toTheBot, Assert.IsType<MessageSaid>(Read(MessageEvents.Said(new RoomMessage(room, 1, Sample.At(9, 0), "bob", text)))).ToTheBot);

    [Fact]
    public void The_last_thing_that_happened_to_a_message_has_a_key_of_its_own()
    {
        var message = new RoomMessage("p0", 7, Sample.At(9, 0), "bob", "words");
        var edited = message with { Text = "others", Edits = 2, EditedAt = Sample.At(9, 5) };
        var deleted = edited with { Text = "", Deleted = true };

        Assert.Equal(["said/p0/7", "edited/p0/7/2", "deleted/p0/7"], new[] { message, edited, deleted }.Select(one => MessageEvents.Last(one).Key));
        Assert.Equal(edited.EditedAt, Assert.IsType<MessageEdited>(Read(MessageEvents.Last(edited))).EditedAt);
        Assert.Equal(message.At, Read(MessageEvents.Last(edited)).At);
        Assert.IsType<MessageDeleted>(Read(MessageEvents.Last(deleted)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"type":"sung","at":"2025-01-14T09:00:00Z","room":"p0","person":"bob"}""")]
    public void What_the_playground_never_wrote_is_refused(string body) =>
        Assert.Throws<InvalidDataException>(() => PlaygroundEvent.FromJson(body).ToChatEvent());

    private static ChatEvent Read(RawEvent raw) => PlaygroundEvent.FromJson(raw.Body).ToChatEvent();
}
