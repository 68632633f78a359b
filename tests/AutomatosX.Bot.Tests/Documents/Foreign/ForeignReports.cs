using Xunit.Abstractions;

namespace AutomatosX.Bot.Tests.Documents.Foreign;

/// <summary>
/// Reports of the manner of the real ones, by other people of other projects, who head, number, mark and word them in their
/// own ways. No rule of the reader may hang on how one document does it.
/// </summary>
public sealed class Reports_of_other_projects(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. ForeignReport.Names];

    [Fact]
    public void Are_read_with_nearly_all_of_their_keys_owners_and_states_and_no_wrong_one()
    {
        var all = new Score();
        foreach (var name in ForeignReport.Names)
        {
            var score = ForeignReport.Of(name).Score;
            output.WriteLine($"{name}: {score}");
            all.Add(score);
        }

        output.WriteLine($"all {ForeignReport.Names.Count}: {all}");
        all.Missing.Select(line => $"missing: {line}").Concat(all.Wrong.Select(line => $"wrong: {line}")).ToList().ForEach(output.WriteLine);
        Assert.Empty(all.Wrong);
        Assert.True(all.Right >= 0.95 * all.Told, all.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tell_no_other_day_than_their_own(string name)
    {
        var report = ForeignReport.Of(name);
        Assert.Equal(report.Date, report.Read.Date);
    }
}
