using System.Text;
using System.Text.Json;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class TheWordLists
{
    // Words that the reader's rules know by themselves.
    private static readonly HashSet<string> FunctionWords =
        [.. "and but or also then while is are was will to from until with for by as of at on in the now still back this next because not need day days week th".Split(' ')];

    public static TheoryData<string> Languages => [.. Tongue.All];

    [Fact]
    public void Are_there_for_each_language() => Assert.Equal(Tongue.All.Order(StringComparer.Ordinal), ReaderWords.Languages.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translate_into_phrases_that_the_reader_knows(string language) =>
        Assert.All(Read(language).Keys, key => Assert.True(ReaderWords.Knows(key) || FunctionWords.Contains(key), key));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Say_no_phrase_twice(string language) =>
        Assert.Equal(Phrases(language).Distinct(StringComparer.Ordinal), Phrases(language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Are_in_lower_case_and_composed(string language) =>
        Assert.All(Phrases(language), phrase => Assert.Equal(phrase.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormC), phrase));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Never_give_an_English_phrase_another_meaning(string language) =>
        Assert.All(Phrases(language), phrase => Assert.False(phrase.Length > 1 && ReaderWords.Knows(phrase), phrase));

    private static IEnumerable<string> Phrases(string language) => Read(language).Values.SelectMany(phrases => phrases);

    private static Dictionary<string, string[]> Read(string language)
    {
        using var file = typeof(ReplyReader).Assembly.GetManifestResourceStream($"AutomatosX.Bot.Replies.Reader.Languages.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(file)!;
    }
}
