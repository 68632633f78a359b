namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class SwitchedOnTogether
{
    [Theory]
    [InlineData("ACTION-03 ist fertig. R-3 est rouge")]
    [InlineData("ACTION-03完了しました。R-3 está en rojo")]
    [InlineData("ACTION-03 is done, R-3 está vermelho")]
    public void Are_all_read(string text) => Assert.Equal("set action ACTION-03 status=done percent=100; set risk R-3 rag=red", Tongue.Read(Tongue.All, text));

    [Fact]
    public void Ask_about_a_word_that_means_two_states_in_them() =>
        Assert.Equal("ask action ACTION-03", Tongue.Read(["Spanish", "Portuguese"], "ACTION-03 está atrasado"));

    [Fact]
    public void Leave_the_word_its_meaning_where_only_one_of_them_is_on() =>
        Assert.Equal("set action ACTION-03 status=at-risk", Tongue.Read("Spanish", "ACTION-03 está atrasado"));

    [Theory]
    [InlineData("Y: fares checked\nT: print the timetable", "create note text='fares checked'; create priority text='print the timetable' level=normal")]
    [InlineData("ACTION-03 due Friday 17:00 EST", "set action ACTION-03 due=2026-03-06T22:00+00:00")]
    [InlineData("ACTION-03 100% not done", "ask action ACTION-03")]
    [InlineData("ACTION-03 done - NOT", "ask action ACTION-03")]
    [InlineData("R-3 is green, e.g. the pier", "set risk R-3 rag=green")]
    public void Leave_English_abbreviations_and_zones_alone(string text, string understood) => Assert.Equal(understood, Tongue.Read(Tongue.All, text));

    [Theory]
    [InlineData("ACTION-03 fertig, nächster Schritt: die Crew und den Hafen informieren", "die Crew und den Hafen informieren")]
    [InlineData("ACTION-03 terminée, prochaine étape : prévenir l'équipe et le port", "prévenir l'équipe et le port")]
    [InlineData("ACTION-03完了、次：クルーと港に連絡する", "クルーと港に連絡する")]
    public void Leave_the_persons_own_words_untranslated(string text, string next) =>
        Assert.Contains(next, Tongue.Read(Tongue.All, text), StringComparison.Ordinal);

    [Fact]
    public void A_letter_typed_as_two_characters_is_the_same_letter() =>
        Assert.Equal("set risk R-3 rag=green", Tongue.Read("German", "R-3 gru\u0308n"));
}
