using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class LinksToMessages
{
    private static readonly Place Channel = new(Platform.MsTeams, new WorkspaceId("11111111"), new RoomId("19:a b@thread.tacv2"));

    [Theory]
    [InlineData("1736845200123", "https://teams.microsoft.com/l/message/19%3Aa%20b%40thread.tacv2/1736845200123?tenantId=11111111")]
    [InlineData("17;messageid=16", "https://teams.microsoft.com/l/message/19%3Aa%20b%40thread.tacv2/17?tenantId=11111111&parentMessageId=16")]
    [InlineData("private:17;messageid=16", "https://teams.microsoft.com/l/message/19%3Aa%20b%40thread.tacv2/17?tenantId=11111111&parentMessageId=16")]
    public async Task Lead_to_the_message_in_its_channel(string message, string address)
    {
        await using var bot = await ListeningBot.Start();

        Assert.Equal(address, bot.Platform.LinkTo(new MessageRef(Channel, message))?.AbsoluteUri);
    }

    [Fact]
    public async Task Lead_nowhere_in_a_chat_with_the_bot_which_people_know_by_another_id()
    {
        await using var bot = await ListeningBot.Start();

        Assert.Null(bot.Platform.LinkTo(new MessageRef(Channel with { Room = RoomId.DirectWith(new PersonId("ana")) }, "17")));
    }
}
