using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Search;
using AutomatosX.Bot.MsTeams.Tests.Posts;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.MsTeams.Tests.Search;

public sealed class ASearch
{
    private static readonly MsTeamsQuery Query = new("risk", "gaps", 0, 25);

    [Theory]
    [InlineData("""{"commandId":"risk","parameters":[{"name":"words","value":" telemetry\n gaps "}],"queryOptions":{"skip":5,"count":10}}""", "risk", "telemetry  gaps", 5, 10)]
    [InlineData("""{"commandId":"action","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":500}}""", "action", "", 0, 25)]
    [InlineData("""{"commandId":"story","parameters":"x","queryOptions":[1]}""", "story", "", 0, 25)]
    [InlineData("""{"commandId":"story","parameters":[7,{"name":"words","value":8}],"queryOptions":{"skip":-1,"count":"x"}}""", "story", "", 0, 25)]
    public void By_the_extension_is_read(string value, string command, string words, int skip, int most) =>
        Assert.Equal(new MsTeamsQuery(command, words, skip, most), MsTeamsQuery.Read(Activity(MsTeamsQuery.Extension, value)));

    [Theory]
    [InlineData("""{"queryText":"ann","queryOptions":{"skip":0,"top":15},"dataset":"owners"}""", "owners", "ann", 15)]
    [InlineData("""{"queryText":null,"dataset":"items"}""", "items", "", 15)]
    public void By_an_input_is_read(string value, string dataset, string words, int most) =>
        Assert.Equal(new MsTeamsQuery(dataset, words, 0, most), MsTeamsQuery.Read(Activity(MsTeamsQuery.Typeahead, value)));

    [Theory]
    [InlineData("adaptiveCard/action", """{"commandId":"risk"}""")]
    [InlineData(MsTeamsQuery.Extension, """{"commandId":5}""")]
    [InlineData(MsTeamsQuery.Extension, "7")]
    [InlineData(MsTeamsQuery.Typeahead, """{"queryText":"x"}""")]
    public void Is_nothing_else(string name, string value) => Assert.Null(MsTeamsQuery.Read(Activity(name, value)));

    [Fact]
    public void Shows_what_it_found_with_the_card_that_goes_into_the_message()
    {
        var post = Post.Of("R-4 Telemetry gaps", Section.Of("yellow, up from green since Tue 10:12")).With(new Button("Share", "share", "/risk R-4"));
        var answer = MsTeamsSearchWriter.Results([new MsTeamsFinding("R-4 Telemetry gaps", "yellow · Oliver", post), new MsTeamsFinding("R-9 <b>[x](javascript:alert(1))</b>", " ", Post.Of("R-9"))], Query, "No risk found.", SomePosts.LinkTo);

        Approved.Matches(Spoken.File("ASearch"), Spoken.Json(answer));
        Assert.All(answer["composeExtension"]!["attachments"]!.AsArray(), attachment => Assert.Empty(CardRules.BrokenBy(attachment!["content"]!.AsObject())));
    }

    [Fact]
    public void Shows_no_more_than_Teams_does_and_goes_on_where_it_was()
    {
        List<MsTeamsFinding> found = [.. Enumerable.Range(1, 60).Select(number => new MsTeamsFinding($"R-{number}", "green", Post.Of($"R-{number}")))];

        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"R-{number}"), Titles(found, Query));
        Assert.Equal(Enumerable.Range(51, 10).Select(number => $"R-{number}"), Titles(found, Query with { Skip = 50 }));
    }

    [Fact]
    public void Leaves_out_what_no_message_holds()
    {
        List<MsTeamsFinding> found = [.. Enumerable.Range(1, 5).Select(number => new MsTeamsFinding($"R-{number}", "green", Post.Say(new string('x', 8_000), new string('y', 8_000))))];

        Assert.Equal(["R-1", "R-2"], Titles(found, Query));
    }

    [Fact]
    public void Says_when_it_found_nothing() => Assert.Equal(
        """{"composeExtension":{"type":"message","text":"No risk has \u0022gaps\u0022 in it."}}""",
        MsTeamsSearchWriter.Results([], Query, "No risk has \"gaps\" in it.", SomePosts.LinkTo).ToJsonString());

    [Fact]
    public void Offers_while_one_types_what_begins_so_first()
    {
        Choice[] people = [new("bo", "Bo Hanson"), new("ana", "Ana Silva"), new("hana", "Hana Brown"), new("an", "An\nNguyen")];

        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"Ana Silva","value":"ana"},{"title":"An Nguyen","value":"an"},{"title":"Bo Hanson","value":"bo"},{"title":"Hana Brown","value":"hana"}]}}""",
            MsTeamsSearchWriter.Offers(people, new MsTeamsQuery("owners", "an", 0, 15)).ToJsonString());
        Assert.Equal(15, MsTeamsSearchWriter.Offers([.. Enumerable.Range(1, 99).Select(number => new Choice($"{number}", $"Ana {number}"))], new MsTeamsQuery("owners", "", 0, 15))["value"]!["results"]!.AsArray().Count);
        Assert.Empty(MsTeamsSearchWriter.Offers(people, new MsTeamsQuery("owners", "ana zz", 0, 15))["value"]!["results"]!.AsArray());
    }

    private static IEnumerable<string> Titles(IReadOnlyList<MsTeamsFinding> found, MsTeamsQuery query) =>
        MsTeamsSearchWriter.Results(found, query, "", SomePosts.LinkTo)["composeExtension"]!["attachments"]!.AsArray().Select(attachment => (string)attachment!["preview"]!["content"]!["title"]!);

    private static MsTeamsActivity Activity(string name, string value) => new(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = JsonNode.Parse(value) });
}
