using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>The people, calendar, register and rhythm that belong together.</summary>
/// <param name="Key">Short and unique in this bot: <c>P0</c>.</param>
/// <param name="Name">As documents call it.</param>
/// <param name="Channel">Where prompts' threads, roll-calls and summaries go.</param>
public sealed record Project(string Key, string Name, ProjectCalendar Calendar, Place Channel, IReadOnlyList<Member> Members, IReadOnlyList<Touchpoint> Touchpoints)
{
    /// <summary>Channels on other platforms, one each, where the same stands: a project may live on two at once.</summary>
    public IReadOnlyList<Place> AlsoIn { get; init; } = [];

    /// <summary>All its channels, the first one first.</summary>
    public IEnumerable<Place> Channels => AlsoIn.Prepend(Channel);

    /// <summary>How the channel is called: <c>#p0-week2-status</c>.</summary>
    public string ChannelName { get; init; } = "";

    /// <summary>The keys that this project gives to its items.</summary>
    public KeyPatterns Keys { get; init; } = KeyPatterns.Default;

    /// <summary>The languages that members write in beside English, by their English names: <c>German</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The project's own words: for a word or phrase that the bot knows (<c>done</c>, <c>blockers</c>), what this project says instead.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which field the columns of the project's own tables hold, by kind and column (<c>risk/risk id</c>), once somebody said so; <c>-</c> for one that is left out.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>How members write a date of two or three numbers.</summary>
    public DateOrder DateOrder { get; init; } = DateOrder.MonthFirst;

    /// <summary>Whether members write a decimal comma: <c>83,5 ms</c>.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether members may update what others own (the owner is then told), or only leads.</summary>
    public bool MembersMayUpdateOthers { get; init; } = true;

    /// <summary>The name of the summary template.</summary>
    public string Template { get; init; } = "execution-outcomes";

    /// <summary>Who is told when something stands still; none unless the project says so.</summary>
    public IReadOnlyList<EscalationRule> Rules { get; init; } = [];

    /// <summary>Programs that are told what happens; none unless the project says so.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>When nobody is told of anything that they did not ask for.</summary>
    public QuietHours QuietHours { get; init; } = QuietHours.Usual;

    /// <summary>When the bot took the project in; nothing is asked about what lay before. Null for a project that is in no store.</summary>
    public DateTimeOffset? Since { get; init; }

    public Member? Member(MemberId handle) => Members.FirstOrDefault(member => member.Handle == handle);

    public Member? MemberBy(Platform platform, PersonId person) => Members.FirstOrDefault(member => member.On(platform) == person);

    /// <summary>The one member with that e-mail address; null when nobody has it, or several do, who then cannot be told apart by it.</summary>
    public Member? MemberByEmail(string email)
    {
        var address = email.Trim();
        var same = Members.Where(member => member.Email.Length > 0 && string.Equals(member.Email.Trim(), address, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return same is [var one] ? one : null;
    }

    /// <summary>The member as people write the name, or the handle when nobody has it.</summary>
    public string NameOf(MemberId handle) => Member(handle)?.Name ?? handle.Value;

    /// <summary>The bot's direct chat with a member: on the first of the project's platforms that the member has an account on.</summary>
    public Place DirectChat(MemberId handle)
    {
        var member = Member(handle);
        var home = Channels.FirstOrDefault(channel => member?.Accounts.ContainsKey(channel.Platform) == true) ?? Channel;
        return home with { Room = RoomId.DirectWith(member?.On(home.Platform) ?? new PersonId(handle.Value)) };
    }

    /// <summary>Whether the room is one of the project's channels.</summary>
    public bool IsIn(Place room) => Channel == room || AlsoIn.Contains(room);

    public IEnumerable<Touchpoint> TouchpointsOn(DateOnly date) =>
        Touchpoints.Where(touchpoint => touchpoint.TakesPlaceOn(date, Calendar)).OrderBy(touchpoint => touchpoint.At);
}

/// <summary>What the first number of <c>3/4</c> is.</summary>
public enum DateOrder
{
    /// <summary>4 March.</summary>
    MonthFirst,

    /// <summary>3 April.</summary>
    DayFirst,
}
