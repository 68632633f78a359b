namespace AutomatosX.Bot.Scenarios;

/// <summary>What people do.</summary>
public sealed partial class Moment
{
    /// <summary>In the direct chat with the bot.</summary>
    public Moment Says(string who, string text) => Act(who, person => person.Say(text));

    public Moment SaysInChannel(string who, string text) => Act(who, person => person.SayInChannel(text));

    /// <summary>In the thread under the day's roll-call.</summary>
    public Moment SaysInThread(string who, string text) => Act(who, person => person.SayInThread(text));

    /// <summary>A command, in the direct chat with the bot.</summary>
    public Moment Types(string who, string line) => Act(who, person => person.Say(line));

    public Moment TypesInChannel(string who, string line) => Act(who, person => person.SayInChannel(line));

    public Moment Presses(string who, string button) => Act(who, person => person.Press(button));

    /// <summary>The same press arrives twice, as from an impatient finger or a network that repeats itself.</summary>
    public Moment PressesTwice(string who, string button) => Act(who, person => person.Press(button, times: 2));

    public Moment FillsIn(string who, string button, params IReadOnlyList<(string Field, string Value)> fields) => Act(who, person => person.FillIn(button, fields));

    public Moment Edits(string who, string from, string to) => Act(who, person => person.Edit(from, to));

    public Moment Deletes(string who, string text) => Act(who, person => person.Delete(text));
}
