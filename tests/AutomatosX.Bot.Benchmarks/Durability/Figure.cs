using System.Globalization;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>A line of the table: what was measured, beside what, and how often the one goes into the other.</summary>
/// <param name="Ratios">One of each round.</param>
/// <param name="Aim">As people read it; empty where there is none.</param>
/// <param name="IsMet">Whether a ratio reaches the aim; null where there is none.</param>
internal sealed record Figure(string What, string Ours, string Beside, IReadOnlyList<double> Ratios, string Aim = "", Func<double, bool>? IsMet = null)
{
    public const string Head = "| what | ours | beside it | ratio (least to most) | aim | |\n|---|---:|---:|---:|---|---|";

    public string Row
    {
        get
        {
            var ratio = Median(Ratios);
            var spread = Ratios.Count > 1 ? $" ({Times(Ratios.Min())} to {Times(Ratios.Max())})" : "";
            return $"| {What} | {Ours} | {Beside} | {Times(ratio)}{spread} | {Aim} | {(IsMet is null ? "" : IsMet(ratio) ? "met" : "missed")} |";
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] inOrder = [.. values.Order()];
        return inOrder.Length == 0 ? double.NaN : (inOrder[(inOrder.Length - 1) / 2] + inOrder[inOrder.Length / 2]) / 2;
    }

    public static string Times(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");
}
