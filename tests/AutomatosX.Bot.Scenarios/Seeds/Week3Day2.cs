using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>The day before a deployment of the real project, as its people may have told it in chat.</summary>
public sealed class Week3Day2(ITestOutputHelper output) : SeedStory("week3-day2", "2025-01-21", output)
{
    protected override async Task Tell(Day day)
    {
        await Standup(day);
        await Planning(day);
        await Scoping(day);
        await Governance(day);
        await Risks(day);
        await Tomorrow(day);
        await day.At("17:15").SummaryIsPosted();
    }

    private static async Task Standup(Day day)
    {
        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:17").Says("oliver", "Getting Step 2 ready to ship is all I do today. No blockers");
        await day.At("09:18").Says("avery", "ADR-012 with counsel in the afternoon. Blockers: none");
        await day.At("09:19").Says("bob", "Scoping Tree-sitter, then I look at the benchmark cluster. Blockers: none");
        await day.At("09:20").Says("felix", "With Bob on the Python grammar. No blockers");
        await day.At("09:22").Says("queenie", "QA side of the telemetry launch. No blockers");
        await day.At("09:24").Says("paris", "Telemetry readiness comes first today. Blockers: none");
        await day.At("09:26").Says("legal", "I join the ADR-012 review at 15:00.");
    }

    private static async Task Planning(Day day)
    {
        await day.At("09:45").IsPrompted("avery", "bob", "oliver");
        await day.At("10:00").IsPrompted("oliver");
        await day.At("10:20").Says("bob", "New metric: parser_duration_ms p95, unit ms, baseline 187, alert at 210 ms, owner @bob");
        await day.At("10:24").Says("queenie", "New metric: parser_failure_total, unit per hour, tolerance <3, owner @queenie");
        await day.At("10:26").Says("oliver", "New metric: cli_cmd_duration_ms, unit ms, owner @oliver");
        await day.At("10:31").Says("avery", "New metric: cicd_success_ratio, unit %, baseline 92, alert at <85%, owner @avery");
        await day.At("11:02").Says("oliver", "Window: Telemetry Step 2, from Day 3 14:00, to Day 3 15:30, freeze Day 3 10:00, steps: 25 %; 75 %; 100 %, every 15 min, comms @oliver @queenie, channel #incident-telemetry");
        await day.At("11:06").Says("oliver", "WIN-1 preconditions: CHG-2025-0121 signed off by compliance at 09:00; TimescaleDB snapshot at 13:30 with 72 h retention");
        await day.At("11:09").Says("oliver", "WIN-1 roll back when: variance past ±7% for 10 minutes (flag to 0%); that does not help (scripts/telemetry/revert_step2.sh)");
        await day.At("11:12").Says("queenie", "WIN-1 observe: +1 h; +4 h log sampling by Queenie; +12 h; +24 h; +28 h log sampling by Queenie; +48 h");
        await day.At("11:15").Says("queenie", """
            Success criteria:
            - Variance of parser_duration_ms, target within ±5%
            - Variance of cli_cmd_duration_ms, target within ±5%
            - Failures in parser_failure_total, target <3 per hour
            - Level of cicd_success_ratio, target ≥90%
            """);
        await day.At("11:24").Says("oliver", "New action: Finalize Telemetry Step 2 runbook, @oliver, due Day 3 10:00 PT");
        await day.At("11:28").Says("oliver", """
            Plan v0.9 stands, everybody who has to know is briefed.
            Slot: Day 3 14:00-15:30, little traffic then and ops is on shift
            Hotfixes: go through the branch telemetry-step2-hotfix once the freeze is on
            Readiness: QA signs staging off at 85%, last look Day 3 11:30
            """);
        await day.At("11:29").Says("oliver", "Artifact: Telemetry Step 2 deployment plan v0.9");
        await day.At("11:30").IsPrompted("queenie");
        await day.At("11:58").Says("queenie", "Rollback is signed off, the dry run of the revert script went through at 11:45.");
        await day.At("12:00").IsPrompted("paris");
        await day.At("12:55").Says("paris", "Runbook draft and dashboard pointers are up to date.");
    }

    private static async Task Scoping(Day day)
    {
        await day.At("13:00").IsPrompted("bob");
        await day.At("14:22").Says("bob", "New action: Validate Tree-sitter test corpus integration in CI, @bob, due Day 3 14:00 PT");
        await day.At("14:28").Says("bob", """
            Phase 2 is cut to what fits the sprint.
            Python: 100% priority, Bob and Felix pair on it every morning 10:00-11:00
            Go: 85%, to be through by Week 4 Day 1, Bob takes the grammar and Avery the modules
            Rust: 60%, core syntax and traits now, macros wait for Sprint 3
            Corpus: 1,200 files from OSS mirrors and our own repos (Python 600, Go 360, Rust 240)
            Guardrails: 200 files/min or better for each language, CPU below 70%, under 512MB a worker
            Ramp limit: parser_duration_ms may grow by 8% while the ramp runs
            """);
        await day.At("14:33").Says("bob", "Artifact: Tree-sitter Phase 2 scope grid and dependency checklist");
        await day.At("14:45").IsPrompted("bob");
        await day.At("15:00").IsPrompted("avery");
        await day.At("15:12").Says("bob", """
            Environment is fit for the run.
            Cluster: bench-ax-prod has the new telemetry collectors
            Tooling: bench-runner is on v1.4.2, dry run on the Python corpus was fine
            Targets: 200 files/min ±5%, p95 not above 210ms, less than 450MB a worker
            Run: Day 3 16:00, when the deployment was quiet for 45 minutes
            """);
        await day.At("15:14").Says("bob", "Artifact: Parser re-benchmark staging log");
    }

    private static async Task Governance(Day day)
    {
        await day.At("15:40").Says("legal", "The Howey framing holds from my side.");
        await day.At("15:50").Says("avery", "New action: Submit ADR-012 to Architecture Council portal, @avery, due Day 3 17:00 PT");
        await day.At("15:56").Says("avery", """
            Counsel's amendments are in.
            Draft: v0.7, in automatosx/PRD/ADR-012-draft.md
            Tiers: up to $25k by majority, up to $100k by two thirds, above that all but one
            Council: Day 4 13:00-14:00, the pre-read is out
            Q&A: with counsel Day 4 09:30
            """);
        await day.At("15:58").Says("avery", "Artifact: ADR-012 draft v0.7 in automatosx/PRD/ADR-012-draft.md");
    }

    private static async Task Risks(Day day)
    {
        await day.At("16:05").Says("oliver", """
            R-4 yellow, 85% readiness
            Mitigation: runbook (AI-W3D2-01), dry run Day 3 11:30, rollback scripts kept at hand, Queenie on call
            """);
        await day.At("16:08").Says("avery", """
            R-6 yellow, 80%, all hangs on the council on Day 4
            Mitigation: ADR-012 goes to the council (AI-W3D2-03), Q&A with counsel, fallback governance note
            """);
        await day.At("16:11").Says("bob", """
            R-8 yellow, 75%
            Mitigation: corpus check (AI-W3D2-02), Rust stretch goals in sequence, Python first
            """);
        await day.At("16:13").Says("paris", "Artifact: risk radar update for R-4, R-6 and R-8");
    }

    private static async Task Tomorrow(Day day)
    {
        await day.At("16:15").IsPrompted("paris");
        await day.At("16:30").Says("oliver", """
            Tomorrow:
            - CRITICAL: Telemetry Step 2 goes out 14:00-15:30, variance watched live
            - High: telemetry variance every hour for the first 6 hours after it
            - command center opens 13:30, I lead it
            """);
        await day.At("16:34").Says("bob", """
            Tomorrow:
            - High: Tree-sitter Phase 2 begins with Python integration, Go grammar review, Rust feasibility notes
            - Supporting: parser re-benchmark once the deployment is stable, results for Day 4
            """);
        await day.At("16:37").Says("avery", """
            Tomorrow:
            - last edits to ADR-012 and the package for the council
            """);
        await day.At("16:40").Says("paris", """
            Tomorrow:
            - go/no-go confirmation in the standup at 09:30
            """);
        await day.At("16:58").Says("paris", "All Day 2 objectives are at ≥85%, the Day 3 plan went to #p0-sprint2.");
    }
}
