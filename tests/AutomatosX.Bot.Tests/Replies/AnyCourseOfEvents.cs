using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>
/// Three people say, change, undo and delete what concerns four items, and messages arrive late and twice. Whatever the
/// course of events, the register is what the words that stand at the end amount to, in the order in which they were said.
/// </summary>
public class AnyCourseOfEvents
{
    private static readonly string[] Keys = ["ACTION-06", "ACTION-07", "R-4", "AI-9"];

    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "bob")),
        .. Some.Imported("action", "AI-9", ("title", "Refactor"), ("owner", "queenie"), ("status", "done"), ("percent", "100")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ];

    private static readonly Gen<string> Line =
        from key in Gen.Elements(Keys)
        from said in key == "R-4"
            ? Gen.Elements("green", "yellow, noise is up", "red", "likelihood high", "probably red", "mitigation: call the vendor")
            : Gen.Elements("done", "45%", "90%", "blocked", "blocked on the vendor", "at risk", "due 2025-01-17", "next: tell the team", "owner @bob", "in review", "I think done", "not done yet")
        select $"{key} {said}";

    private static readonly Gen<string> Text = Gen.OneOf(Line, from first in Line from second in Line select $"{first}\n{second}");

    private static readonly Gen<Step> Steps =
        from what in Gen.Frequency((4, Gen.Constant(What.Say)), (3, Gen.Constant(What.Edit)), (2, Gen.Constant(What.Undo)), (1, Gen.Constant(What.Delete)), (1, Gen.Constant(What.Again)))
        from which in Gen.Choose(0, 99)
        from minute in Gen.Choose(0, 59)
        from text in Text
        select new Step(what, which, minute, text);

    private enum What
    {
        Say,
        Edit,
        Undo,
        Delete,

        /// <summary>What was said first is delivered once more, under another event.</summary>
        Again,
    }

    [Fact]
    public void Ends_with_what_the_words_that_stand_amount_to() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50).WithStartSize(4).WithEndSize(16), Prop.ForAll(Arb.From(Steps.ArrayOf()), steps =>
        {
            var found = Differences(steps).GetAwaiter().GetResult();
            return (found.Length == 0).Label(found);
        }));

    private static async Task<string> Differences(Step[] steps)
    {
        var said = new List<Said>();
        await using var bot = await TestBot.At("11:00", null, Register);
        foreach (var step in steps)
        {
            bot.Clock.Now = bot.Clock.Now.AddMinutes(1);
            await Happens(bot, step, said);
        }

        // The same words, each said once, in their order.
        await using var fresh = await TestBot.At("11:00", null, Register);
        foreach (var one in said.Where(one => one.Stands).OrderBy(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal))
            await fresh.Happens(one.First with { Text = one.Text });

        foreach (var key in Keys)
        {
            var (stored, folded, other) = (Shown(await bot.Store.Item("P0", key)), Shown(Bot.Registers.Register.Fold(await bot.Store.History("P0", key))), Shown(await fresh.Store.Item("P0", key)));
            if (stored != folded)
                return $"{key} is stored as {stored}, and its changes amount to {folded}";
            if (stored != other)
                return $"{key} is {stored}, and by the words that stand {other}";
        }

        return bot.SetAside.Count == 0 ? "" : $"set aside: {bot.SetAside[0]}";
    }

    private static async Task Happens(TestBot bot, Step step, List<Said> said)
    {
        var standing = said.Where(one => !one.Deleted).ToList();
        if (step.What == What.Say || standing.Count == 0)
        {
            var author = new[] { Some.Oliver, Some.Queenie, Some.Bob }[step.Which % 3];
            var at = Some.At("09:00").AddMinutes(step.Minute);
            var message = new MessageRef(Some.Direct(author), FormattableString.Invariant($"m{said.Count}"));
            var first = new MessageSaid(at, message.Place, new PersonId(author.Value), message, null, step.Text, ToTheBot: true);
            said.Add(new Said(first));
            await bot.Happens(first);
            return;
        }

        var old = standing[step.Which % standing.Count];
        switch (step.What)
        {
            case What.Edit:
                (old.Text, old.Stands) = (step.Text, true);
                await bot.Happens(new MessageEdited(old.At, old.First.Place, old.First.Person, old.First.Message, step.Text, bot.Clock.Now));
                break;
            case What.Undo:
                old.Stands = false;
                await bot.Presses(new MemberId(old.First.Person.Value), "undo", old.Id);
                break;
            case What.Delete:
                (old.Stands, old.Deleted) = (false, true);
                await bot.Happens(new MessageDeleted(old.At, old.First.Place, old.First.Person, old.First.Message));
                break;
            default:
                await bot.Happens(old.First);
                break;
        }
    }

    private static string Shown(Item? item) => item is null ? "gone" : string.Join(", ", item.Fields.Values.OrderBy(field => field.Field, StringComparer.Ordinal).Select(field => $"{field.Field}={field.Value} ({field.By} {field.Order.At:HH:mm})"));

    private sealed record Step(What What, int Which, int Minute, string Text);

    private sealed class Said(MessageSaid first)
    {
        public MessageSaid First { get; } = first;

        public DateTimeOffset At => First.At;

        public string Id => Bot.Replies.TakeReply.IdOf(First.Message);

        public string Text { get; set; } = first.Text;

        public bool Stands { get; set; } = true;

        public bool Deleted { get; set; }
    }
}
