namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class SwitchedOff
{
    [Theory]
    [InlineData("ACTION-03 ist fertig", "ask action ACTION-03")]
    [InlineData("R-3 ist grün", "ask risk R-3")]
    [InlineData("ACTION-03完了しました", "ask action ACTION-03")]
    [InlineData("R-3は緑です", "ask risk R-3")]
    [InlineData("ACTION-03 est terminée", "ask action ACTION-03")]
    [InlineData("ACTION-03 está terminada", "ask action ACTION-03")]
    [InlineData("ACTION-03 está concluída", "ask action ACTION-03")]
    public void A_state_is_asked_about_and_not_written(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("ACTION-03 ist nicht fertig")]
    [InlineData("R-3 ist nicht rot")]
    [InlineData("ACTION-03は完了していません")]
    [InlineData("ACTION-03は完了する予定です")]
    [InlineData("R-3は緑ではありません")]
    [InlineData("ACTION-03 n'est pas terminée")]
    [InlineData("ACTION-03 no está terminada")]
    [InlineData("ACTION-03 todavía no está lista")]
    [InlineData("ACTION-03 não está concluída")]
    public void A_negation_or_a_plan_is_nothing(string text) => Assert.Equal("", Understood.Of(text));

    [Theory]
    [InlineData("German", "ACTION-03 est terminée")]
    [InlineData("French", "ACTION-03 ist fertig")]
    [InlineData("Spanish", "ACTION-03完了しました")]
    public void One_language_on_does_not_switch_on_another(string language, string text) => Assert.Equal("ask action ACTION-03", Tongue.Read(language, text));
}
