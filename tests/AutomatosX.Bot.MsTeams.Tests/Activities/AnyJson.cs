using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.MsTeams.Tests.Activities;

public sealed class AnyJson
{
    private static readonly string[] Names =
    [
        "type", "name", "id", "timestamp", "channelId", "serviceUrl", "text", "textFormat", "conversation", "tenantId", "conversationType", "isGroup", "from", "aadObjectId", "role", "recipient", "isTargeted",
        "channelData", "tenant", "team", "eventType", "entities", "mentioned", "value", "action", "data", "ax", "k", "a", "v", "f", "n", "r", "f.x", "membersAdded", "membersRemoved", "replyToId", "keys",
    ];

    private static readonly string[] Texts =
    [
        "message", "messageUpdate", "messageDelete", "conversationUpdate", "invoke", "adaptiveCard/action", "mention", "personal", "channel", "button", "form", "xml", "plain", "editMessage", "29:x", "28:bot", "a:x", "19:x;messageid=1",
        ";messageid=", "1736845200123", "99999999999999999999", "2025-01-14T09:00:00.000Z", "<at>x</at>", "<at", "</at>", "&#xD800;", "&#0;", "<p", "\ud83d", "\0", "/risk R-4", "risk", "", " ", "ä",
    ];

    private static readonly MsTeamsActivityReader Reader = new([new CommandHelp("/risk", "", [new("/risk new …", "")])]);

    private static Gen<string> Leaf => Gen.OneOf(
        Gen.Elements(Texts).Select(text => System.Text.Json.JsonSerializer.Serialize(text)),
        Gen.Elements("null", "true", "false", "0", "-1", "1e400", "9223372036854775808", "\"\\ud83d\"", "\"\\u0000\"", "[]", "{}"));

    private static Gen<string> Object => Json(4).Where(json => json.StartsWith('{'));

    [Fact]
    public void Is_read_without_an_exception() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Object.ToArbitrary(), json =>
        {
            var activity = new MsTeamsActivity(PayloadJson.Parse(json)!);
            var again = MsTeamsActivity.FromJson(activity.ToJson());
            var parts = MsTeamsActivityReader.Each(activity);
            return MsTeamsHeader.Of(activity) == MsTeamsHeader.Of(again)
                && MsTeamsEventKey.Of(activity) == MsTeamsEventKey.Of(again)
                && Reader.Read(activity, DateTimeOffset.UnixEpoch)?.Place == Reader.Read(again, DateTimeOffset.UnixEpoch)?.Place
                && parts.All(part => MsTeamsHeader.Of(part).Conversation == MsTeamsHeader.Of(activity).Conversation)
                && SigningKey.ReadAll(activity.Body).Count == 0;
        }));

    [Fact]
    public void Is_an_object_or_nothing_whatever_the_bytes_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.ArrayOf(Gen.Elements<byte>(0x7b, 0x7d, 0x22, 0x61, 0x3a, 0x5c, 0x75, 0x64, 0x38, 0x33, 0x5b, 0x5d, 0x2c, 0xff, 0xc3, 0x00, 0x20)).ToArbitrary(), bytes =>
            PayloadJson.Parse(bytes) is not { } body || body.ToJsonString().StartsWith('{')));

    [Fact]
    public void Of_a_token_is_refused_without_an_exception() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.Two(Object).ToArbitrary(), parts =>
        {
            var (head, body) = parts;
            static string Part(string json) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(json));
            var (token, fault) = BearerToken.Read($"Bearer {Part(head)}.{Part(body)}.AAAA");
            return token is null && fault is TokenFault.Algorithm or TokenFault.Malformed;
        }));

    [Fact]
    public void Is_read_although_a_character_in_it_is_torn_apart()
    {
        var body = PayloadJson.Parse("{\"a\":\"x\\ud83d\",\"b\":\"\\ud83d\\ude80\",\"c\":\"\\\\ud83d\",\"d\":\"\\ude80\\ud83d\\ude80\",\"e\":\"\xff\"}"u8);

        Assert.Equal(("x\ufffd", "\ud83d\ude80", "\\ud83d", "\ufffd\ud83d\ude80"), (body.Text("a"), body.Text("b"), body.Text("c"), body.Text("d")));
    }

    private static Gen<string> Json(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (1, Gen.ListOf(Json(depth - 1)).Select(items => $"[{string.Join(',', items.Take(4))}]")),
        (6, Gen.ListOf(from name in Gen.Elements(Names) from value in Json(depth - 1) select (name, value))
            .Select(members => $"{{{string.Join(',', members.Take(12).DistinctBy(member => member.name).Select(member => $"\"{member.name}\":{member.value}"))}}}")));
}
