using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

// views.*
public sealed partial class FakeSlack
{
    private const int MostStacked = 3;
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, (DateTimeOffset At, bool IsUsed)> triggers = [];
    private readonly List<JsonObject> modals = [];
    private readonly Dictionary<string, JsonObject> homes = [];

    /// <summary>The modals that are open, the lowest first, as Slack has them.</summary>
    public IReadOnlyList<JsonObject> Modals
    {
        get
        {
            lock (gate)
                return [.. modals.Select(modal => (JsonObject)modal.DeepClone())];
        }
    }

    /// <summary>A trigger as a press or a command carries it: good once, for three seconds.</summary>
    public string IssueTrigger()
    {
        lock (gate)
        {
            var trigger = NextId("trigger.");
            triggers[trigger] = (clock.GetUtcNow(), false);
            return trigger;
        }
    }

    /// <summary>What stands on a person's App Home, or null.</summary>
    public JsonObject? Home(string person)
    {
        lock (gate)
            return homes.TryGetValue(person, out var home) ? (JsonObject)home.DeepClone() : null;
    }

    /// <summary>Somebody closes what is open.</summary>
    public void CloseModals()
    {
        lock (gate)
            modals.Clear();
    }

    private FakeSlackAnswer OpenView(Call call)
    {
        if (TriggerTrouble(call) is { } trouble)
            return FakeSlackAnswer.No(trouble);
        modals.Clear();
        return Put(call, "modal");
    }

    private FakeSlackAnswer PushView(Call call)
    {
        if (TriggerTrouble(call) is { } trouble)
            return FakeSlackAnswer.No(trouble);
        return modals.Count >= MostStacked ? FakeSlackAnswer.No("push_limit_reached") : Put(call, "modal");
    }

    private FakeSlackAnswer UpdateView(Call call)
    {
        var there = modals.FindIndex(modal => call["view_id"].Length > 0 ? (string?)modal["id"] == call["view_id"] : (string?)modal["external_id"] == call["external_id"]);
        if (there < 0)
            return FakeSlackAnswer.No("not_found");
        if (call["hash"].Length > 0 && (string?)modals[there]["hash"] != call["hash"])
            return FakeSlackAnswer.No("hash_conflict");
        if (View(call, "modal", out var view) is { } error)
            return FakeSlackAnswer.No(error);
        view!["id"] = (string?)modals[there]["id"];
        modals[there] = view;
        return Answered(view);
    }

    private FakeSlackAnswer PublishView(Call call)
    {
        if (!people.ContainsKey(call["user_id"]))
            return FakeSlackAnswer.No("invalid_arguments");
        if (call["hash"].Length > 0 && homes.TryGetValue(call["user_id"], out var home) && (string?)home["hash"] != call["hash"])
            return FakeSlackAnswer.No("hash_conflict");
        if (View(call, "home", out var view) is { } error)
            return FakeSlackAnswer.No(error);
        homes[call["user_id"]] = view!;
        return Answered(view!);
    }

    private string? TriggerTrouble(Call call)
    {
        if (!triggers.TryGetValue(call["trigger_id"], out var trigger))
            return "invalid_trigger_id";
        if (trigger.IsUsed)
            return "exchanged_trigger_id";
        if (clock.GetUtcNow() - trigger.At > TriggerLife)
            return "expired_trigger_id";
        triggers[call["trigger_id"]] = trigger with { IsUsed = true };
        return null;
    }

    private FakeSlackAnswer Put(Call call, string type)
    {
        if (View(call, type, out var view) is { } error)
            return FakeSlackAnswer.No(error);
        modals.Add(view!);
        return Answered(view!);
    }

    private string? View(Call call, string type, out JsonObject? view)
    {
        view = call.Json<JsonObject>("view");
        if (view is null || (string?)view["type"] != type)
            return "invalid_arguments";
        if (FakeSlackBlocks.ErrorIn(view) is { } error)
            return error;
        view["id"] = NextId("V0");
        view["hash"] = NextId("hash.");
        view["team_id"] = Team;
        view["app_id"] = AppId;
        view["state"] = new JsonObject { ["values"] = new JsonObject() };
        return null;
    }

    private static FakeSlackAnswer Answered(JsonObject view) => FakeSlackAnswer.Ok(new JsonObject { ["view"] = view.DeepClone() });
}
