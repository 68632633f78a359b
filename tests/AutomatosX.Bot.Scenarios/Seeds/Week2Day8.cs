using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>Day 8 of the real project as its people may have told it in chat.</summary>
public sealed class Week2Day8(ITestOutputHelper output) : SeedStory("week2-day8", "2025-01-15", output)
{
    protected override async Task Tell(Day day)
    {
        await Standup(day);
        await Parity(day);
        await Benchmark(day);
        await Terraform(day);
        await Pilot(day);
        await Stories(day);
        await Risks(day);
        await Tomorrow(day);
        await day.At("17:10").SummaryIsPosted();
    }

    private static async Task Standup(Day day)
    {
        await day.At("08:30").EveryoneIsPrompted();
        await day.At("08:33").Says("avery", """
            Today:
            - High: parser latency inside the ≤10% band
            - High: production Terraform dry-run without drift
            - High: RunsCommand parity tests merged
            - High: Semgrep inline rollout note final
            """);
        await day.At("08:36").Says("steve", "In for the pilot review at two.");
        await day.At("08:40").Says("champion", "Ask me about the parser baseline whenever you need it, I have the Day 6 runs open.");
    }

    private static async Task Parity(Day day)
    {
        await day.At("09:00").IsPrompted("queenie");
        await day.At("09:26").Says("queenie", """
            All three of us were there, tests reviewed and run locally.
            Coverage: snapshots agree over 12 canonical scenarios
            Gating: suite is required in main by ci/config/vitest.yml, flipped at 10:07
            """);
        await day.At("10:09").Says("frank", "AI-3 ready for review, Queenie finished the QA review 09:24, ai-3/runscommand-parity merged 09:52 as 1f63c9b, CI gating on since 10:07, next: Queenie watches for flakes over 48 h in QA-218");
        await day.At("10:12").Says("frank", """
            ai3_branch_coverage 88%
            ai3_path_coverage 93%
            """);
    }

    private static async Task Benchmark(Day day)
    {
        await day.At("10:30").IsPrompted("bob");
        await day.At("11:22").Says("bob", """
            Ran it with Avery, no surprises.
            Build: parser-revamp-v2-sprint1.240115
            Command: pnpm bench:parser --profile=memory-search --repeat=5 --emit-metrics
            TypeScript agents: 32 files, 18.4 KLoC
            YAML manifests: 12 files, 3.2 KLoC
            Markdown guides: 21 files, 41.7 KLoC
            Python scripts: 9 files, 4.9 KLoC
            Machine: M2 Max on macOS 14.2.1, node 20.10.0, one cold run and four warm ones
            """);
        await day.At("11:24").Says("bob", """
            parse_duration_ms p50 57.3 ms
            parse_duration_ms p90 74.8 ms
            parse_duration_ms p95 83.5 ms
            incremental_hit_rate 84.1%
            batch_size mean 121.4
            memory_footprint_mb peak 619 MB
            semgrep_scan_s 431.9 s
            """);
        await day.At("11:28").Says("bob", """
            Artifacts:
            - Benchmark logs: automatosx/tmp/logs/parser-bench-wk2d8.log
            """);
        await day.At("11:35").Says("bob", "Decision: parser stays as it is, no re-baselining, one micro-optimization ticket instead");
    }

    private static async Task Terraform(Day day)
    {
        await day.At("12:10").Says("oliver", "ACTION-15 done, tokens for prod and staging rotated 12:05, renewal every 45 days, runbook is docs/security/canary-token-rotation.md, alerts go to #sec-ops, residual low");
        await day.At("12:30").IsPrompted("oliver");
        await day.At("12:44").Says("oliver", """
            Zero drift, plan is clean.
            Command: terraform plan -out=tfplan-2025-01-15 in infra/prod
            Drift score: 0.000
            """);
        await day.At("12:50").Says("oliver", """
            Artifacts:
            - Terraform plan output: automatosx/tmp/logs/terraform-plan-2025-01-15T2030Z.txt
            """);
        await day.At("13:00").Says("avery", "New gate: Production apply at 16:00? voters @avery @oliver, conditions no new drift in the Day 9 morning plan, co-owners @oliver");
        await day.At("13:05").Says("oliver", "GATE-1 go");
        await day.At("13:06").Says("avery", "GATE-1 go");
    }

    private static async Task Pilot(Day day)
    {
        await day.At("14:00").IsPrompted("paris");
        await day.At("14:45").Says("paris", "Note is agreed, Steve is fine with the rate limit and the offline fallback.");
        await day.At("14:58").Says("paris", "ACTION-17 done, note published 14:56 in #eng-announcements and as ENG-SEC-205 in Confluence, residual low");
        await day.At("14:59").Says("paris", "New announcement: Semgrep runs inline as a pilot, clamp 2, budget 7%, readers @bob @felix @frank @oliver");
        await day.At("15:02").Says("paris", """
            Artifacts:
            - Semgrep rollout note: automatosx/PRD/security/semgrep-inline-rollout.md
            """);
        await day.At("15:04").Says("bob", "ANN-1 read");
        await day.At("15:08").Says("felix", "ANN-1 read");
        await day.At("15:11").Says("frank", "ANN-1 read");
        await day.At("15:15").IsPrompted("queenie");
        await day.At("15:20").Says("oliver", "ANN-1 read");
        await day.At("15:22").Says("paris", "Decision: we go on with the inline Semgrep pilot, fallback is set and Security has signed off");
        await day.At("15:40").Says("queenie", "Prep is done, Avery and I have the agenda.");
    }

    private static async Task Stories(Day day)
    {
        await day.At("15:50").Says("bob", "P0-S1-01 80%, Day 8 parser data is in the benchmarks, regressions >6%: none, remaining: report packaging for the leadership review Day 9 10:00");
        await day.At("15:54").Says("bob", "P0-S1-02 40%, queue adapter stub is done, Felix still owes the integration tests, next: Bob wants 60% by Day 9");
        await day.At("15:58").Says("oliver", "P0-S1-03 ready for review, enablement prep is complete, next: leadership approval Day 9 13:00");
        await day.At("16:02").Says("avery", "P0-S1-08 on track, performance validation is complete, follow-up is ARCH-144");
        await day.At("16:05").Says("avery", "P0-S1-14 no blockers, cutover plan is checked with DevOps, next: Tuesday 19:30 window");
    }

    private static async Task Risks(Day day)
    {
        await day.At("16:20").Says("bob", "R-1 green, likelihood low, impact medium, today's run was +5.7%, mitigation: re-test on Day 10");
        await day.At("16:22").Says("oliver", "R-2 green, likelihood low, impact high, zero drift confirmed, mitigation: daily delta check");
        await day.At("16:24").Says("paris", "R-3 green, likelihood low, impact medium, clamp and alerts are set, scan is at +4.6%");
        await day.At("16:26").Says("queenie", "R-4 green, likelihood low, impact medium, no flake since the merge, mitigation: QA-218 watch");
        await day.At("16:28").Says("oliver", "R-7 green, likelihood low, impact medium, IaC validated, mitigation: Day 9 enablement");
    }

    private static async Task Tomorrow(Day day)
    {
        await day.At("16:35").Says("avery", """
            Tomorrow:
            - parser optimization backlog (ARCH-144)
            - RunsCommand parity stays stable
            - Telemetry approval by leadership
            - Terraform apply sign-off
            - mid-sprint deck out by 09:00
            """);
        await day.At("16:40").Says("bob", """
            Tomorrow:
            - MemorySearchService report
            - incremental cache deep-dive notes
            """);
        await day.At("16:42").Says("oliver", """
            Tomorrow:
            - readiness of the 16:00 apply after the morning checks
            """);
        await day.At("16:44").Says("queenie", """
            Tomorrow:
            - QA stability metrics of the new gating suite
            """);
    }
}
