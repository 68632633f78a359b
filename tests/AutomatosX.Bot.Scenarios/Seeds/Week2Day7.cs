using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>Day 7 of the real project as its people may have told it in chat.</summary>
public sealed class Week2Day7(ITestOutputHelper output) : SeedStory("week2-day7", "2025-01-14", output)
{
    protected override async Task Tell(Day day)
    {
        await Standup(day);
        await Morning(day);
        await Afternoon(day);
        await Risks(day);
        await day.At("17:10").SummaryIsPosted();
    }

    private static async Task Standup(Day day)
    {
        await day.At("08:50").EveryoneIsPrompted();
        await day.At("08:52").Says("paris", """
            Today:
            - High: alert dry-run under 5% noise
            - High: checksum automation validated, telemetry IaC merged safely
            - High: RunsCommand parity coverage complete
            - High: ADR-011 approval secured
            """);
        await day.At("08:55").Says("champion", """
            ACTION-02 done, README and Loom walkthrough are out in automatosx/PRD/binding-scaffold-tutorial.md, adoption checklist went to Bob and Felix, feedback thread is #rescript, no blockers, next: collect usage feedback by Day 9
            """);
        await day.At("08:58").Says("analyst", """
            AI-W1D5-04 done, replay covered 72 hours of traffic and matched the known incidents, results are in the Grafana explore board, no blockers, next: move the replay job to a weekly cadence after Thursday's release
            """);
        await day.At("09:02").Says("analyst", """
            ACTION-13 done, report covers the last 14 days, drift is 0.6% better since the registry rollout, no blockers, next: attach it to the rollout plan's appendix
            """);
        await day.At("09:05").Says("release", "Standing by with the PagerDuty sandbox for the dry-run.");
        await day.At("09:08").Says("paris", """
            AI-W1D5-05 done, telemetry-report.yml is merged, the first scheduled run brought CSV and digest to #p0-status and Confluence, watching for data drift after the IaC changes, next: delivery check on the monitoring dashboard by Day 9
            """);
        await day.At("09:12").Says("felix", "Queue adapter is on my desk, pairing with Bob at two.");
    }

    private static async Task Morning(Day day)
    {
        await day.At("09:35").IsPrompted("oliver");
        await day.At("09:38").Says("oliver", "Checksum validation is through in CI, Queenie paired on the review.");
        await day.At("09:45").Says("oliver", """
            ACTION-06 done, the pipeline runs pnpm migrate:sqlite status --assert-clean now, two green runs logged, a mismatch alerts to Slack, no blockers, next: watch the overnight runs for flakiness
            """);
        await day.At("09:57").Says("queenie", """
            ACTION-12 done, no blockers, fixtures were delivered 09:55 with variance annotations, all of them used by AI-3, next: refresh them with the weekly CLI builds
            """);
        await day.At("10:05").Says("paris", """
            ACTION-14 done, the checklist is automatosx/PRD/telemetry-iac-apply-checklist.md, in use live at the 10:30 checkpoint, no blockers, next: turn it into a runbook template
            """);
        await day.At("10:30").IsPrompted("oliver");
        await day.At("10:52").Says("oliver", """
            Dry-run held, noise is inside the limit and the preconditions are signed off.
            Scope: historical replay (72 h) plus live canary, tiers A/B/C
            Execution: two passes, replay at 09:50, canary at 10:30
            Results: 128 expected alerts fired, 4 false positives (3.1%), 0 misses, mean latency 38 s against 45 s
            Noise drivers: two from a stale canary token, two from a low-volume service, its threshold went from 5 to 7 events
            """);
        await day.At("10:55").Says("analyst", """
            alert_noise 3.1%
            detection_latency mean 38 s
            """);
        await day.At("11:02").Says("oliver", """
            held the alert dry-run, noise at 3.1%
            new action: Rotate canary tokens & document renewal cadence, @oliver, due 2025-01-15
            """);
        await day.At("11:20").IsPrompted("bob");
        await day.At("11:40").Says("bob", "Reviewed, we roll the inline stage out with guardrails.");
        await day.At("11:44").Says("bob", """
            ACTION-08 done, <7% runtime regression with the inline stage, we clamp concurrency at 2, waiting on the Day 8 benchmark capture for confirmation, next: outcome note in P0-S1-11, tell security about the guardrails
            """);
        await day.At("11:46").Says("bob", "Decision: adopt the Semgrep inline stage with concurrency clamp 2 and a 7% latency budget, pending Day 8 validation");
    }

    private static async Task Afternoon(Day day)
    {
        await day.At("12:05").IsPrompted("oliver");
        await day.At("12:31").Says("oliver", """
            Merged and applied to staging, zero drift.
            Merge: infra#482 at 12:05 after peer review, tags are v0.6.1, backend locked
            Apply: terraform apply on staging with 0 errors, Grafana folders and alert channels are there
            Follow-up: production apply Day 8 16:00, pending leadership go/no-go
            """);
        await day.At("12:34").Says("oliver", "merged infra#482, applied with zero drift");
        await day.At("12:40").Says("oliver", "Decision: the checksum validation job becomes a required CI gate for every migration PR");
        await day.At("13:00").IsPrompted("bob");
        await day.At("13:40").Says("bob", "Instrumentation backlog and the QA fixtures are reconciled.");
        await day.At("13:44").Says("bob", """
            P0-S1-01 80%, memory#214 has the hooks from the pairing now, waiting for the Day 8 parser benchmarks, PR memory#214, next: run the suite and bring the figures to the champion
            """);
        await day.At("14:00").IsPrompted("felix");
        await day.At("14:48").Says("avery", """
            P0-S1-07 done, ADR-011 has the champion's feedback in, approval recorded 14:45, next: summary for the Architecture Council packet
            """);
        await day.At("14:50").Says("avery", """
            Done:
            - ADR-011 signed off by the ReScript Champion
            """);
        await day.At("15:02").Says("felix", "First skeleton stands, bridge contract is written down.");
        await day.At("15:06").Says("bob", """
            P0-S1-02 40%, skeleton is up, async task queue wiring is still to come, PR memory#226, next: Felix stubs the queue adapter overnight, review Day 8 15:00
            """);
        await day.At("15:10").Says("avery", """
            P0-S1-08 on track, plan has ACTION-08 and the instrumentation checklist in, waits for the Day 8 data only, next: benchmarks tomorrow, mitigation matrix by Day 9
            """);
        await day.At("15:20").Says("avery", """
            P0-S1-14 ready for deployment, QA signed off db#178, window is Tuesday 19:30, PR db#178, next: apply window, then watch the telemetry
            """);
        await day.At("15:30").IsPrompted("queenie");
        await day.At("15:52").Says("queenie", "Replay figures agree with ours, onboarding pages are up to date.");
        await day.At("15:55").Says("queenie", """
            AI-W1D5-07 done, handbook has the new Grafana links, the alert SOP and the checksum steps, same wording as in ACTION-06, next: 20 min walkthrough for new hires on Day 9
            """);
        await day.At("15:58").Says("queenie", "new action: Add synthetic heartbeat monitor for Grafana alert channel integration, @queenie, due 2025-01-16");
        await day.At("16:05").Says("frank", """
            AI-3 ready for review 100%, fixtures from ACTION-12 are in, create/list/update/delete are covered, waiting on the QA peer review by Queenie Day 8 09:00, next: merge after QA, then gate CI on it
            """);
        await day.At("16:12").Says("oliver", """
            P0-S1-03 ready for review, plan v1.1 is out in automatosx/PRD/telemetry-rollout-plan.md with the trends of ACTION-13, next: leadership approval before the production rehearsal
            """);
    }

    private static async Task Risks(Day day)
    {
        await day.At("16:30").Says("frank", """
            R-1 green, fallback flows are covered by AI-3, Gemini downgrade verified in staging
            Mitigation: guardrail metrics in Grafana, nightly sampling until prod
            """);
        await day.At("16:32").Says("bob", """
            R-2 green, compatibility migration validated, bridge kicked off
            Mitigation: daily check-ins until the queue adapter lands
            """);
        await day.At("16:34").Says("avery", """
            R-3 green, champion approval is in, governance addendum published
            Mitigation: FAQ for the wider rollout
            """);
        await day.At("16:36").Says("oliver", """
            R-4 green, noise within the threshold, IaC applied cleanly
            Mitigation: keep the variance report fresh
            """);
        await day.At("16:38").Says("queenie", """
            R-7 green, parity suite is in CI, telemetry alert tests are wired
            Mitigation: watch for flaky parity tests
            """);
        await day.At("16:45").Says("paris", """
            Decision: on towards the Day 8 production rehearsal, as long as Terraform plan is drift-free at the 12:30 checkpoint
            New action: Publish Semgrep inline rollout note with mitigation plan, @paris, due 2025-01-15
            """);
        await day.At("16:50").Says("avery", """
            Tomorrow:
            - parser throughput benchmarks against the ≤10% threshold, me and Bob
            """);
        await day.At("16:52").Says("oliver", """
            Tomorrow:
            - no-op Terraform apply on production at 12:30, go/no-go for the 16:00 window
            """);
        await day.At("16:54").Says("queenie", """
            Tomorrow:
            - QA review, then RunsCommand parity tests merged and CI gating on
            - enablement session for the telemetry pages
            """);
        await day.At("16:56").Says("paris", """
            Tomorrow:
            - Semgrep pilot communication, security feedback on the clamp
            """);
    }
}
