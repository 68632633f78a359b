using System.Globalization;
using CsvHelper;

namespace AutomatosX.Bot.Documents;

/// <summary>A table as a spreadsheet saves it: columns by name, rows with the line that they begin on. Comma, semicolon, tab and bar part its cells.</summary>
/// <param name="Columns">The names in the first line.</param>
public sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<CsvLine> Rows)
{
    /// <summary>Twice the items that a project is designed for.</summary>
    public const int MostRows = 10_000;

    /// <exception cref="UnreadableFileException">It is no table; carries every complaint.</exception>
    public static CsvTable Read(string text)
    {
        DocumentText.Checked(text);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true, IncludeValuesInExceptions = false });
        try
        {
            csv.ReadHeader();
            return Read(csv);
        }
        catch (CsvFormatException error)
        {
            throw DocumentText.Unreadable((int)Math.Max(1, error.LineNumber), "a quotation mark is opened and not closed, or stands within a cell; write it twice within a cell that is in quotation marks");
        }
    }

    private static CsvTable Read(CsvReader csv)
    {
        var columns = csv.Headers.ToArray().Select(name => SafeCell.Read(name).Trim()).ToList();
        if (columns.All(name => name.Length == 0))
            throw DocumentText.Unreadable(1, "the table is empty; its first line names the columns");
        var complaints = new List<Complaint>();
        var rows = new List<CsvLine>();
        while (csv.Read())
        {
            var line = new CsvLine((int)csv.LineNumber, [.. csv.Current.ToArray().Select(SafeCell.Read)]);
            if (line.Cells.Skip(columns.Count).Any(cell => cell.Trim().Length > 0))
                complaints.Add(new Complaint(Where(line), string.Create(CultureInfo.InvariantCulture, $"has {line.Cells.Count} cells and the table {columns.Count} columns; put cells that hold the separator in quotation marks")));
            else if (line.Cells.Any(cell => cell.Trim().Length > 0))
                rows.Add(line);
            if (rows.Count > MostRows)
                throw new UnreadableFileException([new Complaint(Where(line), string.Create(CultureInfo.InvariantCulture, $"the table has more than {MostRows} rows; take it in in parts"))]);
        }

        return complaints.Count == 0 ? new CsvTable(columns, rows) : throw new UnreadableFileException(complaints);
    }

    private static string Where(CsvLine line) => string.Create(CultureInfo.InvariantCulture, $"line {line.Number}");
}

/// <summary>A row of a table.</summary>
/// <param name="Number">The line of the file on which it begins, from 1.</param>
public sealed record CsvLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell in a column; empty where the row ends before it.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
