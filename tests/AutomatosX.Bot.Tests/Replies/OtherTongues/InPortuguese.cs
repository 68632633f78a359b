namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class InPortuguese
{
    private const string Language = "Portuguese";

    [Theory]
    [InlineData("ACTION-03 está concluída", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 concluida", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 foi concluída hoje", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 tá pronta", "set action ACTION-03 status=done percent=100")]
    [InlineData("Terminei ACTION-03", "set action ACTION-03 status=done percent=100")]
    [InlineData("Concluí a ACTION-03", "set action ACTION-03 status=done percent=100")]
    [InlineData("R-3 continua amarelo", "set risk R-3 rag=yellow")]
    [InlineData("R-3 passou para vermelho", "set risk R-3 rag=red")]
    [InlineData("R-3 passou de amarelo para vermelho", "set risk R-3 rag=red")]
    [InlineData("R-3 voltou ao verde", "set risk R-3 rag=green")]
    [InlineData("R-3 estava amarelo, agora está verde", "set risk R-3 rag=green")]
    [InlineData("ACTION-03 em 80%", "set action ACTION-03 status=in-progress percent=80")]
    [InlineData("ACTION-03 está nos 60%", "set action ACTION-03 status=in-progress percent=60")]
    [InlineData("ACTION-03 pela metade", "set action ACTION-03 status=in-progress percent=50")]
    [InlineData("ACTION-03 em andamento, 60 %", "set action ACTION-03 status=in-progress percent=60")]
    [InlineData("todos os meus riscos estão verdes exceto R-5", "set risk R-3 rag=green")]
    [InlineData("R-3 probabilidade alta, impacto médio", "set risk R-3 likelihood=high impact=medium")]
    [InlineData("R-3 confiança 85%", "set risk R-3 confidence=85")]
    [InlineData("ACTION-03 por iniciar", "set action ACTION-03 status=not-started")]
    [InlineData("ACTION-03 em risco", "set action ACTION-03 status=at-risk")]
    [InlineData("P0-S1-04 em revisão", "set story P0-S1-04 status=ready-for-review")]
    [InlineData("ACTION-11 cancelada", "set action ACTION-11 status=dropped")]
    [InlineData("ACTION-03 está infelizmente bloqueada", "set action ACTION-03 status=blocked")]
    [InlineData("ACTION-03 pronta. Correção: ACTION-03 em andamento", "set action ACTION-03 status=in-progress")]
    public void Sets_a_state_a_colour_or_a_share(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03 não está concluída", "")]
    [InlineData("ACTION-03 ainda não está pronta", "")]
    [InlineData("ACTION-03 ainda nao foi concluida", "")]
    [InlineData("ACTION-03 estará pronta na sexta", "")]
    [InlineData("vou terminar ACTION-03 amanhã", "")]
    [InlineData("ACTION-03 deve estar pronta amanhã", "")]
    [InlineData("ACTION-03 vai ficar pronta amanhã", "")]
    [InlineData("R-3 pode ficar vermelho", "")]
    [InlineData("R-3 estava vermelho na semana passada", "")]
    [InlineData("se R-3 ficar vermelho, ligamos ao fornecedor", "")]
    [InlineData("ACTION-03 está pronta assim que Rui assinar", "")]
    [InlineData("ACTION-03 está pronta se Rui assinar", "")]
    [InlineData("ACTION-03 está pronta?", "")]
    [InlineData("nem R-2 nem R-3 está vermelho", "")]
    [InlineData("80% dos testes da ACTION-03 passam", "")]
    public void Asserts_nothing_where_it_denies_plans_remembers_asks_or_only_tells(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("R-3 já não está amarelo", "ask risk R-3")]
    [InlineData("R-3 não está mais amarelo", "ask risk R-3")]
    [InlineData("Rui diz que ACTION-03 está pronta", "ask action ACTION-03")]
    [InlineData("ACTION-03 está pronta, diz Rui", "ask action ACTION-03")]
    [InlineData("segundo Rui ACTION-03 está pronta", "ask action ACTION-03")]
    [InlineData("Acho que ACTION-03 está pronta", "ask action ACTION-03")]
    [InlineData("ACTION-03 está pronta, acho", "ask action ACTION-03")]
    [InlineData("ACTION-03 está quase pronta", "ask action ACTION-03")]
    [InlineData("ACTION-03 provavelmente está pronta", "ask action ACTION-03")]
    [InlineData("ACTION-03 em pausa", "ask action ACTION-03")]
    [InlineData("R-3 tudo bem", "ask risk R-3")]
    [InlineData("ACTION-03 pronta mas por testar", "ask action ACTION-03")]
    [InlineData("ACTION-03 pronta, né?", "ask action ACTION-03")]
    [InlineData("R-2 amarelo ou vermelho", "ask risk R-2")]
    public void Is_asked_about_where_it_is_in_doubt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("todas as minhas tarefas estão concluídas", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("os meus estão todos prontos", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("ACTION-03 e ACTION-04 estão prontas", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100")]
    [InlineData("ACTION-03 está pronta e R-3 está vermelho", "set action ACTION-03 status=done percent=100; set risk R-3 rag=red")]
    [InlineData("concluído: ACTION-03, AI-6", "set action ACTION-03 status=done percent=100; set action AI-6 status=done percent=100")]
    public void Speaks_of_several_items_or_of_the_authors_own(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-04 bloqueada pelo portal do fornecedor", "set action ACTION-04 status=blocked blockers='portal do fornecedor'")]
    [InlineData("ACTION-04 está bloqueada, aguardando o fornecedor", "set action ACTION-04 status=blocked blockers=fornecedor")]
    [InlineData("ACTION-04 à espera da capitania", "set action ACTION-04 blockers=capitania")]
    [InlineData("ACTION-04: sem bloqueios", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-04 já não está bloqueada", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-03\nEstado: bloqueado\nBloqueios: cais 4", "set action ACTION-03 status=blocked blockers='cais 4'")]
    [InlineData("ACTION-03 concluída, próximo passo: avisar a equipe", "set action ACTION-03 status=done percent=100 next='avisar a equipe'")]
    [InlineData("R-3 amarelo, mitigação: segundo fornecedor", "set risk R-3 rag=yellow mitigation='segundo fornecedor'")]
    public void Leaves_the_persons_own_words_as_they_are(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03 vence na sexta", "set action ACTION-03 due=2026-03-06")]
    [InlineData("AI-6 adiada para sexta", "set action AI-6 due=2026-03-06")]
    [InlineData("AI-6 adiada para 20 de março", "set action AI-6 due=2026-03-20")]
    [InlineData("novo prazo para AI-6 é sexta-feira", "set action AI-6 due=2026-03-06")]
    [InlineData("adio AI-6 para sexta", "set action AI-6 due=2026-03-06")]
    [InlineData("AI-6 prazo: sexta-feira", "set action AI-6 due=2026-03-06")]
    [InlineData("ACTION-03 responsável: Rui", "set action ACTION-03 owner=rui")]
    [InlineData("eu assumo ACTION-11", "set action ACTION-11 owner=ines")]
    [InlineData("ACTION-11 fica comigo", "set action ACTION-11 owner=ines")]
    [InlineData("ACTION-11 repassada para Rui", "set action ACTION-11 owner=rui")]
    public void Tells_when_it_is_due_and_whose_it_is(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("Ontem:\n- li o estudo\nHoje:\n- ligar para o porto\nImpedimentos:\n- nenhum", "create note text='li o estudo'; create priority text='ligar para o porto' level=normal")]
    [InlineData("Ontem: tarifas revistas. Hoje: imprimir o horário. Bloqueios: nenhum.", "create note text='tarifas revistas'; create priority text='imprimir o horário' level=normal")]
    [InlineData("Riscos:\n- greve em maio, probabilidade alta\n- R-2 verde", "create risk title='greve em maio' likelihood=high; set risk R-2 rag=green")]
    [InlineData("Decisões:\n- manter duas equipas", "create decision text='manter duas equipas'")]
    [InlineData("Bloqueios:\n- ACTION-04: falta a chave do scanner\n- o cais está fechado", "set action ACTION-04 blockers='falta a chave do scanner'; create blocker text='o cais está fechado'")]
    [InlineData("decidimos manter duas equipas", "create decision text='manter duas equipas'")]
    public void Has_sections_and_makes_new_items(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("de férias na sexta", "create absence from=2026-03-06 to=2026-03-06 reason=vacation")]
    [InlineData("estou doente", "create absence from=2026-03-04 to=2026-03-04 reason=sick")]
    [InlineData("quinta e sexta de férias", "create absence from=2026-03-05 to=2026-03-06 reason=vacation")]
    public void Tells_who_is_away(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("pronto, sem bloqueios", "set action AI-6 status=done percent=100 blockers=none")]
    [InlineData("obrigada", "")]
    [InlineData("sim", "ask action AI-6")]
    public void Answers_a_prompt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text, "AI-6"));
}
