using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>What a heading or a bullet says of everything that hangs below it: a person, whose items they are, or a state.</summary>
internal sealed record ItemContext(PeopleReading? Owner, string? Status)
{
    public static ItemContext None { get; } = new(null, null);

    /// <summary>With what a line says that stands between: "Mira", "Done today".</summary>
    public ItemContext Below(string line, People people)
    {
        var words = InlineText.Trimmed(line);
        return new ItemContext(people.Member(words) ? people.Named(words) : Owner, StatusText.Whole(words) ?? Status);
    }

    /// <summary>The item with what stands over it, where it does not say so itself.</summary>
    public ItemDraft Over(ItemDraft draft)
    {
        if (Owner is not null && !draft.Has(FieldNames.Owner) && FieldLabels.Has(draft.Kind, FieldNames.Owner))
            FieldReader.Owners(draft, Owner);
        if (Status is not null && draft.Kind != "risk" && !draft.Has(FieldNames.Status) && !draft.Has(FieldNames.Percent))
            draft.Set(FieldNames.Status, Status);
        return draft;
    }
}
