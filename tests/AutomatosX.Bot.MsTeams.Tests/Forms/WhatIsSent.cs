using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Forms;

namespace AutomatosX.Bot.MsTeams.Tests.Forms;

public sealed class WhatIsSent
{
    [Theory]
    [InlineData("""{"f.a":true,"f.b":false,"f.c":"~no","f.d":"yes"}""", "a=yes d=yes")]
    [InlineData("""{"f.a":80,"f.b":-3,"f.c":1.5}""", "a=80 b=-3 c=1.5")]
    [InlineData("""{"f.a":["x","y"],"f.b":[1,{"c":2}],"f.c":{"d":"e"},"f.d":null}""", "a=x,y")]
    [InlineData("""{"f.a":"","f.b":"  ","f.c":"no","f.":"x","g.a":"x","a":"x","ax":{"k":"form"}}""", "c=no")]
    [InlineData("""{"f.a":"one\r\ntwo"}""", "a=one\ntwo")]
    public void Is_read_whatever_a_client_makes_of_it(string data, string fields) =>
        Assert.Equal(fields, string.Join(' ', Fields(JsonNode.Parse(data)!.AsObject())));

    [Fact]
    public void Is_bounded()
    {
        var data = new JsonObject { ["f." + new string('i', 600)] = "x", ["f.long"] = new string('v', 100_000) };
        for (var number = 0; number < 3_000; number++)
            data[$"f.{number}"] = "x";
        var fields = MsTeamsFormReader.Fields(data);

        Assert.Equal(1_000, fields.Count);
        Assert.Equal(20_000, fields["long"].Length);
        Assert.True(fields["long"].Length > Form.MostCharacters, "What is too long has to be refused, not cut to what fits.");
        Assert.DoesNotContain(fields.Keys, id => id.StartsWith('i'));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ax":7}""")]
    [InlineData("""{"ax":{"k":"button","a":"answer","v":"","n":"1"}}""")]
    [InlineData("""{"ax":{"k":"form","a":"","v":""}}""")]
    [InlineData("""{"ax":{"k":"form","a":["answer"],"v":""}}""")]
    [InlineData("""{"ax":{"k":"form","a":"answer","v":{"x":1}}}""")]
    public void By_something_else_than_a_form_of_ours_is_none(string data) =>
        Assert.Null(MsTeamsFormReader.Read(JsonNode.Parse(data)!.AsObject(), default, new WorkspaceId("t"), new PersonId("p")));

    private static IEnumerable<string> Fields(JsonObject data) => MsTeamsFormReader.Fields(data).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}");
}
