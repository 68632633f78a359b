using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>What the people of the project do.</summary>
internal sealed partial class Life
{
    /// <summary>Somebody got a prompt, and may do something about it.</summary>
    private void Answer(string key, MessageRef prompt)
    {
        if (key.Split('/') is not [_, _, var id, var day, var handle])
            return;
        var (member, touchpoint, date) = (new MemberId(handle), plan.Touchpoints.First(touchpoint => touchpoint.Id == id), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var when = bot.Clock.Now.AddMinutes(chance.From(1, chance.OneIn(3) ? 400 : 45));
        switch (chance.From(1, 8))
        {
            case <= 4 when touchpoint.Kind == TouchpointKind.Checkpoint:
                At(when, at => Tell(at, touchpoint, date, member, prompt), byPeople: true);
                break;
            case <= 4:
                At(when, at => Say(at, member, prompt, "Worked on the samples, all fine", Facts.Key(touchpoint, date, member)), byPeople: true);
                break;
            case 5:
                At(when, at => Skip(at, touchpoint, date, member), byPeople: true);
                break;
            default:
                break;
        }
    }

    private async Task Say(DateTimeOffset at, MemberId member, MessageRef? thread, string text, string? answers = null)
    {
        var place = Some.Direct(member);
        await Told(new MessageSaid(at, place, new PersonId(member.Value), new MessageRef(place, $"said-{++events}"), thread, text, ToTheBot: true));
        facts.Words.Add(plan.Clock.Date(at));
        if (answers is not null)
            facts.Answered.Add(answers);
        else
            facts.Perhaps.UnionWith(plan.On(plan.Clock.Date(at)).Select(touchpoint => Facts.Key(touchpoint, plan.Clock.Date(at), member)));
    }

    private async Task Tell(DateTimeOffset at, Touchpoint touchpoint, DateOnly date, MemberId member, MessageRef prompt)
    {
        await Told(new ButtonPressed(at, Some.Direct(member), new PersonId(member.Value), prompt, "done", Facts.Key(touchpoint, date)));
        facts.Told.Add(Facts.Key(touchpoint, date));
    }

    private async Task Skip(DateTimeOffset at, Touchpoint touchpoint, DateOnly date, MemberId member)
    {
        if (facts.Answered.Contains(Facts.Key(touchpoint, date, member)) || (!seen.Contains($"prompt/{Facts.Key(touchpoint, date, member)}") && plan.Clock.Date(at) != date))
            return;
        await Told(new ButtonPressed(at, Some.Direct(member), new PersonId(member.Value), new MessageRef(Some.Direct(member), "m"), "skip", Facts.Key(touchpoint, date)));
        facts.Skipped.Add(Facts.Key(touchpoint, date, member));
    }

    private Task ComeAndGo(DateTimeOffset at, MemberId member)
    {
        var today = plan.Clock.Date(at);
        if (facts.Of(member).FirstOrDefault(away => away.Back is null && away.To >= today) is not { } standing)
            return Leave(at, member, today.AddDays(chance.From(0, 2)), chance.From(0, 3), chance.Of("", "", "", "morning", "afternoon", "half"));
        var back = standing.From > today ? standing.From : today;
        return Return(at, member, back.AddDays(chance.From(0, standing.To.DayNumber - back.DayNumber)));
    }

    private async Task Leave(DateTimeOffset at, MemberId member, DateOnly from, int days, string part)
    {
        var to = from.AddDays(days);
        if (facts.Of(member).Any(away => away.From <= to && from <= away.To))
            return;
        await Sends(at, member, "away", ("from", Iso(from)), ("to", Iso(to)), ("part", part.Length == 0 ? "whole" : part), ("reason", "vacation"));
        facts.Add(new Away(member, from, to, part, null));
    }

    private async Task Return(DateTimeOffset at, MemberId member, DateOnly back)
    {
        await Sends(at, member, "back", ("from", Iso(back)));
        facts.End(member, back);
    }

    private async Task Sends(DateTimeOffset at, MemberId member, string form, params IEnumerable<(string Field, string Value)> fields)
    {
        await Told(new FormSent(at, Some.Direct(member), new PersonId(member.Value), form, "P0", fields.ToDictionary(field => field.Field, field => field.Value)));
        facts.Words.Add(plan.Clock.Date(at));
    }

    /// <summary>The bot is told; when it dies over it, the platform tells it again.</summary>
    private async Task Told(ChatEvent said)
    {
        var key = $"event-{++events}";
        Note($"{said.Person}: {said switch { FormSent form => $"{form.Form} {string.Join(' ', form.Fields.Values)}", ButtonPressed button => $"{button.Action} {button.Value}", MessageSaid message => message.Text, _ => "" }}");
        if (chance.OneIn(12))
            death.ComesAt(chance.From(1, 5), chance.OneIn(2));
        while (true)
        {
            try
            {
                await bot.Happens(said, key);
                await Settle();
                death.Goes();
                if (bot.SetAside.Count > 0)
                    throw new DaysException($"set aside: {bot.SetAside[0].Why}");
                return;
            }
            catch (DeathException)
            {
                Note("died over it");
                await Restart();
            }
        }
    }
}
