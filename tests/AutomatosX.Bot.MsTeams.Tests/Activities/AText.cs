using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Activities;

public sealed class AText
{
    [Theory]
    [InlineData("plain", "R-4 &lt;5 % & falling", "R-4 &lt;5 % & falling")]
    [InlineData("plain", "<b>R-4</b>", "<b>R-4</b>")]
    [InlineData("markdown", "R-4 &lt;5 % &amp; *falling* &#128640;", "R-4 <5 % & *falling* 🚀")]
    [InlineData(null, "R-4 &gt;5 %", "R-4 >5 %")]
    [InlineData("xml", "<p>R-4 is <b>red</b></p><p>because a &lt; b</p>", "R-4 is red\nbecause a < b")]
    [InlineData("xml", "<ul><li>one</li><li>two</li></ul>a<br/>b <x>", "one\ntwo\na\nb <x>")]
    [InlineData("xml", "5 < 6 and <", "5 < 6 and <")]
    [InlineData("plain", "<at>Bot</at> R-4 is red", "R-4 is red")]
    [InlineData("plain", "<at>Bot</at>R-4 is red", "R-4 is red")]
    [InlineData("plain", "<at>Bot</at>\u00a0R-4\u00a0is red", "R-4 is red")]
    [InlineData("plain", "<at>Bot</at>&nbsp;R-4 is red", "R-4 is red")]
    [InlineData("plain", "R-4 <at>Bot</at> is red", "R-4 is red")]
    [InlineData("plain", "R-4 is red <at>Bot</at>", "R-4 is red")]
    [InlineData("plain", "<at>Bot</at><at>Bot</at> R-4", "R-4")]
    [InlineData("plain", "<at>Oliver Twin</at> and <at>Bot</at> <at>Oliver Twin</at>", "@Oliver Twin and @Oliver Twin")]
    [InlineData("plain", "<at>Nobody</at> is here", "@Nobody is here")]
    [InlineData("plain", "<at id=\"0\">Odd One</at> is here", "@Odd One is here")]
    [InlineData("plain", "a <at> b <at>Bot</at> c", "a <at> b c")]
    [InlineData("plain", "a </at> b <at>", "a </at> b <at>")]
    [InlineData("plain", "<attic>x</at>", "<attic>x</at>")]
    [InlineData("plain", "<at</at>", "<at</at>")]
    [InlineData("xml", "<at>Bot</at> <p><at>R&amp;D Lead</at></p>", "@R&D Lead")]
    [InlineData("plain", "a\0b", "ab")]
    [InlineData("plain", "", "")]
    [InlineData("plain", null, "")]
    public void Reads_as_people_see_it(string? format, string? text, string read) => Assert.Equal(read, MsTeamsWords.Of(Message(format, text)).Text);

    [Fact]
    public void Names_people_each_once_and_the_bot_not_at_all()
    {
        var words = MsTeamsWords.Of(Message("plain", "<at>Bot</at> <at>Oliver Twin</at>, <at>Oliver Twin</at>, <at>Nobody</at>"));

        Assert.Equal([new Mention("@Oliver Twin", new PersonId("aad-1"))], words.Mentions);
        Assert.True(words.NamesBot);
    }

    [Fact]
    public void Of_two_with_one_name_names_the_first_that_is_left()
    {
        var message = Message("plain", "<at>Anna</at> is the bot, <at>Anna</at> is not");
        message.Body["entities"] = new JsonArray(Entity("Anna", "28:bot", null), Entity("Anna", "29:anna", null));

        var words = MsTeamsWords.Of(message);

        Assert.Equal(("is the bot, @Anna is not", true), (words.Text, words.NamesBot));
        Assert.Equal(new PersonId("29:anna"), Assert.Single(words.Mentions).Person);
    }

    private static MsTeamsActivity Message(string? format, string? text)
    {
        var body = FakeIdentity.Activity();
        (body["text"], body["textFormat"], body["recipient"]) = (text, format, new JsonObject { ["id"] = "28:bot" });
        body["entities"] = new JsonArray(
            Entity("Bot", "28:bot", null), Entity("Oliver Twin", "29:1", "aad-1"), Entity("Oliver Twin", "29:1", "aad-1"), Entity("R&amp;D Lead", "29:3", null), new JsonObject { ["type"] = "mention" }, 7);
        return new MsTeamsActivity(body);
    }

    private static JsonObject Entity(string name, string id, string? directory) =>
        new() { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name, ["aadObjectId"] = directory } };
}
