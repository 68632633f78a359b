using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Tests.Api.Support;

namespace AutomatosX.Bot.Web.Tests.Api;

// What the chat knows, page by page.
public class LookingUp
{
    [Fact]
    public async Task Page_by_page_everything_comes_once_though_something_comes_in_meanwhile()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        var known = (await api.Store.Items("P0")).Select(item => item.Key).ToList();
        var (seen, next) = (new List<string>(), "");

        do
        {
            var page = await api.Get($"/projects/P0/items?limit=4&cursor={next}", token);
            Assert.Equal(200, page.Status);
            seen.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()!));
            next = page.Json.TryGetProperty("next", out var cursor) ? cursor.GetString() ?? "" : "";
            if (seen.Count == 4)
                await api.Post("/projects/P0/items", """{ "kind": "note", "fields": { "text": "came meanwhile" } }""", token);
        }
        while (next.Length > 0);

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(known.Except(seen, StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_item_comes_with_who_changed_it()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Patch("/projects/P0/items/ACTION-08", """{ "fields": { "status": "at-risk" } }""", token);

        var one = await api.Get("/projects/P0/items/action-08", token);
        var history = await api.Get("/projects/P0/items/ACTION-08/history", token);

        Assert.Equal("ACTION-08", one.Json.GetProperty("item").GetProperty("key").GetString());
        var newest = one.Json.GetProperty("history")[0];
        Assert.Equal(("status", "at-risk", "ci", "api"), (newest.GetProperty("field").GetString(), newest.GetProperty("value").GetString(), newest.GetProperty("by").GetString(), newest.GetProperty("source").GetString()));
        Assert.Equal("at-risk", history.Json.GetProperty("items").EnumerateArray().Last().GetProperty("value").GetString());
    }

    [Fact]
    public async Task Items_are_chosen_by_kind_status_and_owner()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Patch("/projects/P0/items/ACTION-08", """{ "fields": { "status": "blocked", "owner": "bob" } }""", token);

        var found = await api.Get("/projects/P0/items?kind=action&status=blocked&owner=bob", token);

        Assert.Equal("ACTION-08", Assert.Single(found.Json.GetProperty("items").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task Members_kinds_and_days_are_there_and_a_program_is_marked()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Store.Commit(Work.Nothing.And(new KeepDayReport(new DayReport("P0", new DateOnly(2025, 1, 14), "Day 7", "# Day 7", "h", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Closed: true))));

        var members = (await api.Get("/projects/P0/members", token)).Json.GetProperty("items").EnumerateArray().ToList();
        var kinds = (await api.Get("/projects/P0/kinds", token)).Json.GetProperty("items").EnumerateArray().Select(kind => kind.GetProperty("name").GetString());
        var day = await api.Get("/projects/P0/days/2025-01-14", token);

        Assert.Equal("ci", Assert.Single(members, member => !member.GetProperty("human").GetBoolean()).GetProperty("handle").GetString());
        Assert.Equal(Kind.All.Select(kind => kind.Name), kinds);
        Assert.Equal("2025-01-14", Assert.Single((await api.Get("/projects/P0/days", token)).Json.GetProperty("items").EnumerateArray()).GetProperty("date").GetString());
        Assert.Equal("# Day 7", day.Json.GetProperty("markdown").GetString());
    }
}
