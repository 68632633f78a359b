namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class InSpanish
{
    private const string Language = "Spanish";

    [Theory]
    [InlineData("ACTION-03 está terminada", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 esta terminada", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 hecho", "set action ACTION-03 status=done percent=100")]
    [InlineData("He terminado ACTION-03", "set action ACTION-03 status=done percent=100")]
    [InlineData("Terminé ACTION-03", "set action ACTION-03 status=done percent=100")]
    [InlineData("ACTION-03 fue entregada esta mañana", "set action ACTION-03 status=done percent=100")]
    [InlineData("R-3 sigue en amarillo", "set risk R-3 rag=yellow")]
    [InlineData("R-3 pasó a rojo", "set risk R-3 rag=red")]
    [InlineData("R-3 pasa de amarillo a rojo", "set risk R-3 rag=red")]
    [InlineData("R-3 vuelve a verde", "set risk R-3 rag=green")]
    [InlineData("R-3 estaba amarillo, ahora está verde", "set risk R-3 rag=green")]
    [InlineData("ACTION-03 al 80%", "set action ACTION-03 status=in-progress percent=80")]
    [InlineData("ACTION-03 va por el 60%", "set action ACTION-03 status=in-progress percent=60")]
    [InlineData("ACTION-03 a la mitad", "set action ACTION-03 status=in-progress percent=50")]
    [InlineData("ACTION-03 en curso, 60 %", "set action ACTION-03 status=in-progress percent=60")]
    [InlineData("todos mis riesgos están en verde salvo R-5", "set risk R-3 rag=green")]
    [InlineData("R-3 probabilidad alta, impacto medio", "set risk R-3 likelihood=high impact=medium")]
    [InlineData("R-3 confianza 85%", "set risk R-3 confidence=85")]
    [InlineData("ACTION-03 sin empezar", "set action ACTION-03 status=not-started")]
    [InlineData("ACTION-03 en riesgo", "set action ACTION-03 status=at-risk")]
    [InlineData("P0-S1-04 en revisión", "set story P0-S1-04 status=ready-for-review")]
    [InlineData("ACTION-11 cancelada", "set action ACTION-11 status=dropped")]
    [InlineData("ACTION-03 está lamentablemente bloqueada", "set action ACTION-03 status=blocked")]
    [InlineData("ACTION-03 terminada. Corrección: ACTION-03 en curso", "set action ACTION-03 status=in-progress")]
    public void Sets_a_state_a_colour_or_a_share(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03 no está terminada", "")]
    [InlineData("ACTION-03 todavía no está terminada", "")]
    [InlineData("ACTION-03 aun no esta lista", "")]
    [InlineData("ACTION-03 estará lista el viernes", "")]
    [InlineData("voy a terminar ACTION-03 mañana", "")]
    [InlineData("ACTION-03 debería estar lista mañana", "")]
    [InlineData("R-3 podría pasar a rojo", "")]
    [InlineData("R-3 estaba rojo la semana pasada", "")]
    [InlineData("si R-3 pasa a rojo, llamamos al proveedor", "")]
    [InlineData("ACTION-03 está lista en cuanto Rui firme", "")]
    [InlineData("ACTION-03 está lista si Rui firma", "")]
    [InlineData("¿Está lista ACTION-03?", "")]
    [InlineData("ni R-2 ni R-3 está en rojo", "")]
    [InlineData("80% de las pruebas de ACTION-03 pasan", "")]
    public void Asserts_nothing_where_it_denies_plans_remembers_asks_or_only_tells(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03 terminada no está", "ask action ACTION-03")]
    [InlineData("R-3 ya no está amarillo", "ask risk R-3")]
    [InlineData("Rui dice que ACTION-03 está terminada", "ask action ACTION-03")]
    [InlineData("ACTION-03 está terminada, dice Rui", "ask action ACTION-03")]
    [InlineData("según Rui ACTION-03 está terminada", "ask action ACTION-03")]
    [InlineData("Creo que ACTION-03 está terminada", "ask action ACTION-03")]
    [InlineData("ACTION-03 está terminada, creo", "ask action ACTION-03")]
    [InlineData("ACTION-03 casi terminada", "ask action ACTION-03")]
    [InlineData("ACTION-03 está casi lista", "ask action ACTION-03")]
    [InlineData("ACTION-03 probablemente está lista", "ask action ACTION-03")]
    [InlineData("ACTION-03 en pausa", "ask action ACTION-03")]
    [InlineData("R-3 todo bien", "ask risk R-3")]
    [InlineData("ACTION-03 terminada pero sin probar", "ask action ACTION-03")]
    [InlineData("ACTION-03 terminada, ¿verdad?", "ask action ACTION-03")]
    [InlineData("R-2 amarillo o rojo", "ask risk R-2")]
    public void Is_asked_about_where_it_is_in_doubt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("todas mis tareas están terminadas", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("los míos están todos listos", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100")]
    [InlineData("ACTION-03 y ACTION-04 están listas", "set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100")]
    [InlineData("ACTION-03 está lista y R-3 está en rojo", "set action ACTION-03 status=done percent=100; set risk R-3 rag=red")]
    [InlineData("terminado: ACTION-03, AI-6", "set action ACTION-03 status=done percent=100; set action AI-6 status=done percent=100")]
    public void Speaks_of_several_items_or_of_the_authors_own(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-04 bloqueada por el portal del proveedor", "set action ACTION-04 status=blocked blockers='el portal del proveedor'")]
    [InlineData("ACTION-04 está bloqueada, esperando al proveedor", "set action ACTION-04 status=blocked blockers=proveedor")]
    [InlineData("ACTION-04 a la espera de la capitanía", "set action ACTION-04 blockers='la capitanía'")]
    [InlineData("ACTION-04: sin bloqueos", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-04 ya no está bloqueada", "set action ACTION-04 blockers=none")]
    [InlineData("ACTION-03\nEstado: bloqueado\nBloqueos: atraque 4", "set action ACTION-03 status=blocked blockers='atraque 4'")]
    [InlineData("ACTION-03 terminada, próximo paso: avisar al equipo", "set action ACTION-03 status=done percent=100 next='avisar al equipo'")]
    [InlineData("R-3 amarillo, mitigación: segundo proveedor", "set risk R-3 rag=yellow mitigation='segundo proveedor'")]
    public void Leaves_the_persons_own_words_as_they_are(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("ACTION-03 vence el viernes", "set action ACTION-03 due=2026-03-06")]
    [InlineData("AI-6 aplazada al viernes", "set action AI-6 due=2026-03-06")]
    [InlineData("AI-6 pospuesta hasta el viernes", "set action AI-6 due=2026-03-06")]
    [InlineData("nueva fecha para AI-6 es el viernes", "set action AI-6 due=2026-03-06")]
    [InlineData("aplazo AI-6 al viernes", "set action AI-6 due=2026-03-06")]
    [InlineData("AI-6 fecha límite: 20 de marzo", "set action AI-6 due=2026-03-20")]
    [InlineData("ACTION-03 responsable: Rui", "set action ACTION-03 owner=rui")]
    [InlineData("me encargo de ACTION-11", "set action ACTION-11 owner=ines")]
    [InlineData("ACTION-11 me encargo yo", "set action ACTION-11 owner=ines")]
    [InlineData("Rui se encarga de ACTION-11", "set action ACTION-11 owner=rui")]
    [InlineData("ACTION-11 traspasada a Rui", "set action ACTION-11 owner=rui")]
    [InlineData("AI-6 se retrasa al viernes", "set action AI-6 status=at-risk due=2026-03-06")]
    public void Tells_when_it_is_due_and_whose_it_is(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("Ayer:\n- leí el estudio\nHoy:\n- llamar al puerto\nImpedimentos:\n- ninguno", "create note text='leí el estudio'; create priority text='llamar al puerto' level=normal")]
    [InlineData("Ayer: tarifas revisadas. Hoy: imprimir el horario. Bloqueos: ninguno.", "create note text='tarifas revisadas'; create priority text='imprimir el horario' level=normal")]
    [InlineData("Riesgos:\n- huelga en mayo, probabilidad alta\n- R-2 verde", "create risk title='huelga en mayo' likelihood=high; set risk R-2 rag=green")]
    [InlineData("Decisiones:\n- mantener dos equipos", "create decision text='mantener dos equipos'")]
    [InlineData("Bloqueos:\n- ACTION-04: falta la llave del escáner\n- el muelle está cerrado", "set action ACTION-04 blockers='falta la llave del escáner'; create blocker text='el muelle está cerrado'")]
    [InlineData("hemos decidido mantener dos equipos", "create decision text='mantener dos equipos'")]
    public void Has_sections_and_makes_new_items(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("de vacaciones el viernes", "create absence from=2026-03-06 to=2026-03-06 reason=vacation")]
    [InlineData("estoy enferma", "create absence from=2026-03-04 to=2026-03-04 reason=sick")]
    [InlineData("jueves y viernes de vacaciones", "create absence from=2026-03-05 to=2026-03-06 reason=vacation")]
    public void Tells_who_is_away(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text));

    [Theory]
    [InlineData("terminado, sin bloqueos", "set action AI-6 status=done percent=100 blockers=none")]
    [InlineData("gracias", "")]
    [InlineData("sí", "ask action AI-6")]
    public void Answers_a_prompt(string text, string understood) => Assert.Equal(understood, Tongue.Read(Language, text, "AI-6"));
}
