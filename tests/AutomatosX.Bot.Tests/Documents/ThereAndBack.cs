using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Documents;

// What goes out as tables comes in again as the same register, whatever people have written in it.
public class ThereAndBack
{
    private static readonly string[] Starts = ["", "=", "+", "-", "@", "'", "'=", "\"", ";", "a,", "x\ty", "x\ny", "é🚢", "100%"];

    [Fact]
    public void Any_register_comes_back_as_it_was() => Prop.ForAll(Registers().ToArbitrary(), ComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public async Task Every_kind_comes_back_with_every_field_that_it_has()
    {
        IReadOnlyList<Change> register = [.. Kind.All.SelectMany(kind => Some.Imported(kind.Name, kind.NamedByMembers ? "parse_duration_ms p95" : $"X{kind.Prefix}_7", [.. kind.Fields.Select(field => (field.Each ? Field.NameOf(field.Name, field.Own ? "oliver" : "1") : field.Name, Full(field)))]))];

        var back = await TakenInAgain(register);

        Assert.Equal(Items(register), Items(back));
        Assert.Equal(Kind.All.Sum(kind => kind.Fields.Count), back.Count);
    }

    private static string Full(Field field) => (field.Values, field.Name) switch
    {
        (_, FieldNames.Freeze) => "2025-01-20T10:00-08:00",
        (_, FieldNames.To) when field.Values == FieldValues.Moment => "2025-01-20T15:30-08:00",
        (_, FieldNames.Checks) => "+12 h log sampling\n+24 h, again",
        (_, FieldNames.Stage) => "started",
        (FieldValues.Moment, _) => "2025-01-20T14:00-08:00",
        (FieldValues.Date, _) => "2025-01-20",
        (FieldValues.OneOf, _) => field.Allowed[^1],
        (FieldValues.Member, _) => "bob",
        (FieldValues.Members, _) => "oliver, queenie",
        (FieldValues.Percent or FieldValues.Number or FieldValues.Count, _) => "60",
        (FieldValues.Keys, _) => "R-4, ACTION-15",
        (FieldValues.Tolerance, _) => "±5 %",
        (FieldValues.Threshold, _) => "≥210 ms",
        (FieldValues.List, _) => "=no drift; none\n- tests \"green\"",
        _ => $"-{field.Label}, said\nin two lines",
    };

    private static bool ComesBack(IReadOnlyList<Change> register)
    {
        var (there, back) = (Items(register), Items(TakenInAgain(register).GetAwaiter().GetResult()));
        Assert.Equal(there, back);
        return true;
    }

    private static async Task<IReadOnlyList<Change>> TakenInAgain(IReadOnlyList<Change> register)
    {
        await using var from = await TestBot.At("09:00", null, register);
        await using var to = await TestBot.At("10:00");
        var export = new ExportProject(from.Store, from.Clock);
        foreach (var kind in Kind.All)
            await ATable.Import(to, kind.Name, await export.Csv(Some.Week2Project(), kind));
        var changes = new List<Change>();
        foreach (var item in await to.Store.Items("P0"))
            changes.AddRange(item.Fields.Values);
        return changes;
    }

    private static List<string> Items(IEnumerable<Change> changes) =>
        [.. Some.ItemsOf(changes).SelectMany(item => item.Fields.Values.Select(change => $"{item.Kind} {item.Key} {change.Field}={change.Value}")).Order(StringComparer.Ordinal)];

    private static Gen<IReadOnlyList<Change>> Registers() =>
        from items in Gen.ListOf(from kind in Gen.Elements<Kind>(Kind.All) from number in Gen.Choose(1, 9) from fields in Fields(kind) select (Kind: kind, Key: $"X{kind.Prefix}_{number}", Fields: fields))
        select (IReadOnlyList<Change>)[.. items.DistinctBy(item => item.Key).Where(Stands).SelectMany(item => Some.Imported(item.Kind.Name, item.Key, [.. item.Fields]))];

    // What its kind does not let an item become never was in a register.
    private static bool Stands((Kind Kind, string Key, List<(string Field, string Value)> Fields) item) =>
        !item.Kind.Problems(new Proposal(Some.Week2Project(), null, item.Fields.Where(field => item.Kind.FieldNamed(field.Field) is { Each: false }).ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal), RegisterOrder.Nobody, Some.At("18:00", 12))).Any();

    private static Gen<List<(string Field, string Value)>> Fields(Kind kind) =>
        from values in Gen.CollectToSequence(kind.Fields.Select(Value))
        select kind.Fields.Zip(values, (field, value) => (Name: field.Each ? Field.NameOf(field.Name, "oliver") : field.Name, Value: value)).Where((field, index) => index == 0 || field.Value.Length % 3 != 0).ToList();

    // What a sort of value takes is tried out on it, so that sorts which come later are in the game too.
    private static Gen<string> Value(Field field)
    {
        string[] tries = field.Values switch
        {
            FieldValues.Member => ["oliver", "queenie", "bob", "paris"],
            FieldValues.Members => ["oliver, queenie", "bob"],
            FieldValues.OneOf => [.. field.Allowed],
            _ => [.. ((string[])["0", "7", "100", "-3.5", "0.000001", "2025-01-16", "2025-01-16T11:00-08:00", "10 %", "≤10 % regression", "1h"]).Where(field.Allows)],
        };
        return field.Values == FieldValues.Words
            ? from start in Gen.Elements(Starts) from word in Gen.Elements("pier", "Fog & \"ice\"", "=1+1", "no, none", "l'été") select (start + word).Trim()
            : Gen.Elements(tries);
    }
}
