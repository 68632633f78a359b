namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class InJapanese
{
    private const string Language = "Japanese";

    [Theory]
    [InlineData("ACTION-03完了しました", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03は完了です。", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03、完了", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03を完了しました", "set action ACTION-03 status=done percent=100")]
    [InlineData("R-3は黄色です", "set risk R-3 rag=yellow")]
    [InlineData("R-3は緑のままです", "set risk R-3 rag=green")]
    [InlineData("R-3は黄色から赤に変わりました", "set risk R-3 rag=red")]
    [InlineData("R-3は黄色でしたが、今は緑です", "set risk R-3 rag=green")]
    [InlineData("ACTION-03 80％完了", "set action ACTION-03 status=in-progress percent=80")]
    [InlineData("ACTION-03は進捗80%です", "set action ACTION-03 status=in-progress percent=80")]
    [InlineData("ACTION-03は約60％です", "set action ACTION-03 status=in-progress percent=60")]
    [InlineData("ACTION-03は半分終わりました", "set action ACTION-03 status=in-progress percent=50")]
    [InlineData("R-3 可能性：高、影響：中", "set risk R-3 likelihood=high impact=medium")]
    [InlineData("R-3 確信度85％", "set risk R-3 confidence=85")]
    [InlineData("ACTION-03は進行中です", "set action ACTION-03 status=in-progress")]
    [InlineData("ACTION-03は未着手です", "set action ACTION-03 status=not-started")]
    [InlineData("ACTION-03は順調です", "set action ACTION-03 status=on-track")]
    [InlineData("ACTION-03は遅れています", "set action ACTION-03 status=at-risk")]
    [InlineData("ACTION-11は中止になりました", "set action ACTION-11 status=dropped")]
    [InlineData("P0-S1-04はレビュー中です", "set story P0-S1-04 status=ready-for-review")]
    [InlineData("P0-S1-04はレビュー待ちです", "set story P0-S1-04 status=ready-for-review")]
    [InlineData("ACTION-03完了。訂正：ACTION-03は進行中", "set action ACTION-03 status=in-progress")]
    [InlineData("ACTION-03は終わっていませんが、R-3は緑です", "set risk R-3 rag=green")]
    [InlineData("ACTION-03は完了しました！", "set action ACTION-03 status=done percent=100")]
    public void Sets_a_state_a_colour_or_a_share(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03は完了していません", "")]
    [InlineData("ACTION-03はまだ終わっていません", "")]
    [InlineData("ACTION-03は未完了です", "")]
    [InlineData("ACTION-03は明日完了する予定です", "")]
    [InlineData("ACTION-03は金曜までに完了予定", "")]
    [InlineData("R-3は赤ではありません", "")]
    [InlineData("R-3は先週赤でした", "")]
    [InlineData("R-3が赤になったら連絡します", "")]
    [InlineData("もしR-3が赤になったら、供給者に電話します", "")]
    [InlineData("R-3は赤になるかもしれません", "")]
    [InlineData("ACTION-03は完了しましたか？", "")]
    [InlineData("ACTION-03は完了ですか", "")]
    [InlineData("ACTION-03の件、Ruiと話しました", "")]
    [InlineData("明日ACTION-03を完了させます", "")]
    [InlineData("ACTION-03は完了次第連絡します", "")]
    public void Asserts_nothing_where_it_denies_plans_remembers_asks_or_only_tells(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("R-3はもう黄色ではありません", "ask risk R-3")]
    [InlineData("R-3は赤になりそうです", "ask risk R-3")]
    [InlineData("ACTION-03は完了したと思います", "ask action ACTION-03")]
    [InlineData("ACTION-03はほぼ完了です", "ask action ACTION-03")]
    [InlineData("たぶんACTION-03は完了しました", "ask action ACTION-03")]
    [InlineData("RuiはACTION-03が完了したと言っています", "ask action ACTION-03")]
    [InlineData("AI-6は来週に延期", "ask action AI-6")]
    [InlineData("ACTION-03は保留中", "ask action ACTION-03")]
    [InlineData("R-3は問題ありません", "ask risk R-3")]
    public void Is_asked_about_where_it_is_in_doubt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03とACTION-04は完了しました", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100")]
    [InlineData("ACTION-03完了、R-3は黄色です", "set action ACTION-03 status=done percent=100; set risk R-3 rag=yellow")]
    [InlineData("私のタスクは全て完了しました", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("私のは全部完了", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("私のリスクはすべて緑です", "set risk R-3 rag=green; set risk R-5 rag=green")]
    [InlineData("完了：ACTION-03、AI-6", "set action ACTION-03 status=done percent=100; set action AI-6 status=done percent=100")]
    [InlineData("ACTION-03は完了、ACTION-04は進行中、R-3は赤", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=in-progress; set risk R-3 rag=red")]
    public void Speaks_of_several_items_or_of_the_authors_own(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-04はベンダー待ちです", "set action ACTION-04 blockers=ベンダー")]
    [InlineData("ACTION-04はブロック中、ベンダー待ち", "set action ACTION-04 status=blocked blockers=ベンダー")]
    [InlineData("ACTION-04はベンダーの返事待ちでブロック中", "set action ACTION-04 status=blocked blockers=ベンダーの返事")]
    [InlineData("ACTION-04は認証情報のためブロックされています", "set action ACTION-04 status=blocked blockers=認証情報")]
    [InlineData("ACTION-04：ブロッカーなし", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-04はもうブロックされていません", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-03完了。次：クルーに連絡する", "set action ACTION-03 status=done percent=100 next=クルーに連絡する")]
    [InlineData("ACTION-03完了しました、次のステップ：クルーに計画を送る", "set action ACTION-03 status=done percent=100 next=クルーに計画を送る")]
    [InlineData("R-3は黄色、対策：第二の供給者", "set risk R-3 rag=yellow mitigation=第二の供給者")]
    [InlineData("ACTION-03\nステータス：ブロック\nブロッカー：4番バース", "set action ACTION-03 status=blocked blockers=4番バース")]
    public void Leaves_the_persons_own_words_as_they_are(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03の期限は金曜です", "set action ACTION-03 due=2026-03-06")]
    [InlineData("ACTION-03の期限を金曜に変更しました", "set action ACTION-03 due=2026-03-06")]
    [InlineData("AI-6は金曜に延期しました", "set action AI-6 due=2026-03-06")]
    [InlineData("AI-6は3月20日に延期", "set action AI-6 due=2026-03-20")]
    [InlineData("ACTION-03の担当はRuiです", "set action ACTION-03 owner=rui")]
    [InlineData("ACTION-11はRuiが担当します", "set action ACTION-11 owner=rui")]
    [InlineData("ACTION-11は私がやります", "set action ACTION-11 owner=ines")]
    [InlineData("私がACTION-11を担当します", "set action ACTION-11 owner=ines")]
    [InlineData("ACTION-11をRuiに引き継ぎました", "set action ACTION-11 owner=rui")]
    public void Tells_when_it_is_due_and_whose_it_is(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("昨日：\n・調査を読んだ\n今日：\n・桟橋に電話\n課題：\n・なし", "create note text=調査を読んだ; create priority text=桟橋に電話 level=normal")]
    [InlineData("【昨日】\n- 調査を読んだ\n【今日】\n- 桟橋に電話\n【課題】\n- なし", "create note text=調査を読んだ; create priority text=桟橋に電話 level=normal")]
    [InlineData("リスク：\n- 5月のストライキ、可能性：高\n- R-2は緑", "create risk title=5月のストライキ likelihood=high; set risk R-2 rag=green")]
    [InlineData("決定事項：\n- クルーは二つのまま", "create decision text=クルーは二つのまま")]
    [InlineData("課題：\n- ACTION-04：スキャナーの鍵がない\n- 桟橋が閉鎖", "set action ACTION-04 blockers=スキャナーの鍵がない; create blocker text=桟橋が閉鎖")]
    public void Has_sections_and_makes_new_items(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("明日は休みです", "create absence from=2026-03-05 to=2026-03-05 reason=away")]
    [InlineData("今日は病欠です", "create absence from=2026-03-04 to=2026-03-04 reason=sick")]
    [InlineData("3/5から3/6まで休みます", "create absence from=2026-03-05 to=2026-03-06 reason=away")]
    [InlineData("木曜と金曜は有給です", "create absence from=2026-03-05 to=2026-03-06 reason=vacation")]
    [InlineData("体調不良のためお休みします", "create absence from=2026-03-04 to=2026-03-04 reason=sick")]
    public void Tells_who_is_away(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("完了しました", "set action AI-6 status=done percent=100")]
    [InlineData("了解です", "")]
    [InlineData("ありがとうございます", "")]
    [InlineData("はい", "ask action AI-6")]
    public void Answers_a_prompt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text, "AI-6"));
}
