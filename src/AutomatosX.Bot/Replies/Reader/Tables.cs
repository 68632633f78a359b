using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads a table row by row: the cell with a key says which item, the column headings say which fields.</summary>
internal sealed class Tables(Sheet sheet, Owners owners, Ledger ledger)
{
    private readonly Asserting _asserting = new(sheet, ledger);
    private List<Stretch> _columns = [];
    private bool _headed;

    /// <summary>The next line is no row: the table is over.</summary>
    public void End() => (_columns, _headed) = ([], false);

    public void Row(int from, int end)
    {
        var cells = Cells(from, end);
        if (cells.TrueForAll(cell => IsRule(cell)))
            return;
        if (!_headed)
        {
            (_columns, _headed) = (cells, true);
            if (!Sections.HasKey(sheet, from, end))
                return;
            _columns = [];
        }

        var key = cells.FindIndex(cell => !cell.IsEmpty && sheet.Tokens[cell.From].Kind == TokenKind.Key);
        if (key < 0)
            return;
        var item = sheet.Tokens[cells[key].From].Item!;
        for (var i = 0; i < cells.Count; i++)
        {
            ledger.NextPhrase();
            if (i != key && !cells[i].IsEmpty)
                Cell(item, i < _columns.Count ? _columns[i] : default, cells[i]);
        }
    }

    private void Cell(Named item, Stretch column, Stretch cell)
    {
        // A cell is what stands after its column's name and a colon would say.
        var from = sheet.Tokens.Count;
        var role = item.Kind == "metric" ? Figures.RoleIn(sheet, column.From, column.End) : null;
        if (item.Kind == "metric" && role is null && Figures.NamesPast(sheet, column.From, column.End))
            return;
        column = role is { } at ? column with { From = at } : column;
        var named = Wording.Labels.Has(sheet.Tokens, column.From, column.End) || Wording.TextLabels.Has(sheet.Tokens, column.From, column.End) || Vocabulary.LevelFields.Has(sheet.Tokens, column.From, column.End) || role is not null;
        for (var i = column.From; i < column.End && named; i++)
            sheet.Tokens.Add(sheet.Tokens[i]);
        if (!named && Percents.AfterSign(sheet, column.From, column.End) > column.From)
        {
            named = true;
            sheet.Tokens.Add(sheet.Tokens[column.From] with { Kind = TokenKind.Word, Word = FieldNames.Percent });
        }

        if (named)
            sheet.Tokens.Add(new Token(TokenKind.Mark, sheet.Tokens[cell.From].Start, sheet.Tokens[cell.From].Start, ":", false));
        var content = sheet.Tokens.Count;
        for (var i = cell.From; i < cell.End; i++)
            sheet.Tokens.Add(sheet.Tokens[i]);
        var said = new Predicates(sheet, owners).Read(from, sheet.Tokens.Count);
        if (item.Kind == "metric")
            _asserting.Measure([item], column.IsEmpty || sheet.Is(column.From, column.End, "value") ? content : from, sheet.Tokens.Count, null);
        else if (said.TextField is { } field && sheet.Own(content, sheet.Tokens.Count) is var own && own.Text.Length > 0)
            ledger.Say(item, new Said(field, own.Text, own.Words));
        else
            _asserting.Say([item], said, sheet.Tokens.Count, null);
    }

    private List<Stretch> Cells(int from, int end)
    {
        var cells = new List<Stretch>();
        var start = sheet.Tokens[from].IsMark("|") && sheet.Tokens[end - 1].IsMark("|") ? from + 1 : from;
        for (var i = start; i < end; i++)
        {
            if (!sheet.Tokens[i].IsMark("|"))
                continue;
            cells.Add(new Stretch(start, i));
            start = i + 1;
        }

        if (start < end)
            cells.Add(new Stretch(start, end));
        return cells;
    }

    private bool IsRule(Stretch cell)
    {
        for (var i = cell.From; i < cell.End; i++)
        {
            if (sheet.Tokens[i].Kind != TokenKind.Mark || sheet.Tokens[i].Word is not ("-" or ":" or "="))
                return false;
        }

        return true;
    }
}
