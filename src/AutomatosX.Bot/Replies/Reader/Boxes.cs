using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What a ticked box says of the item named behind it: "[x] AI-6 …" is done, "[x] all tests for AI-6" tells of a part.</summary>
internal sealed class Boxes(Sheet sheet, Owners owners, Ledger ledger)
{
    private readonly Leads _leads = new(sheet, owners, new Predicates(sheet, owners));

    /// <summary>Enters what the box says; false where it tells of something beside the items.</summary>
    public bool Tick(int from, Group group)
    {
        var lead = _leads.Read(from, group.From);
        if (lead.Kind is not (LeadKind.Open or LeadKind.Value) && sheet.Tokens[group.From - 1].Word is "for" or "of" or "on" or "in" or "to" or "with" or "from" or "about" or "by" or "against" or "into")
            return false;
        // "[x] finish AI-6" names the task, "[x] retest AI-6" may be less than all of it.
        Doubt? doubt = lead.Kind is LeadKind.Open or LeadKind.Value || Finishes(sheet.Tokens[group.From - 1].Word) ? null : Doubt.Hedged;
        foreach (var item in group.Items)
            ledger.Say(item, new Said(FieldNames.Status, Statuses.Done, sheet.Words(from, group.End), doubt));
        return true;
    }

    private static bool Finishes(string verb) => English.MeaningOf("acts", verb + "ed") == Statuses.Done || English.MeaningOf("acts", verb + "d") == Statuses.Done;
}
