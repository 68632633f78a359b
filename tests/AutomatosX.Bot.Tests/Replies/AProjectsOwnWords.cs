namespace AutomatosX.Bot.Tests.Replies;

public class AProjectsOwnWords
{
    [Theory]
    [InlineData("ACTION-03 moored", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 is not moored", "")]
    [InlineData("I think ACTION-03 is moored", "ask action ACTION-03")]
    [InlineData("ACTION-03 on the rocks, next: free it", "set action ACTION-03 status=blocked next='free it'")]
    [InlineData("Reefs:\n- no pilot", "create blocker text='no pilot'")]
    public void Mean_what_the_project_says_they_mean(string text, string understood) => Assert.Equal(understood, InFerry(text));

    [Fact]
    public void Stand_unchanged_in_what_people_wrote() =>
        Assert.Equal("set action ACTION-03 status=done percent=100 next='see that AI-6 is moored too'", InFerry("ACTION-03 moored, next: see that AI-6 is moored too"));

    [Fact]
    public void Mean_nothing_elsewhere() => Assert.Equal("", Understood.Of("ACTION-03 moored"));

    [Fact]
    public void Leave_the_English_ones_standing() => Assert.Equal("set action ACTION-03 status=done percent=100", InFerry("ACTION-03 done"));

    private static string InFerry(string text) => Understood.In(
        project => project with
        {
            Words = new Dictionary<string, IReadOnlyList<string>> { ["done"] = ["moored"], ["blocked"] = ["on the rocks"], ["blockers"] = ["reefs"] },
        },
        text);
}
