using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>A session of the real infrastructure project, as its developer and the program that works for it may have told it in chat.</summary>
public sealed class A11Session(ITestOutputHelper output) : SeedStory("a11-session-summary", "2026-03-01", output)
{
    protected override async Task Tell(Day day)
    {
        await Objectives(day);
        await Workflows(day);
        await Validation(day);
        await Costs(day);
        await NextSteps(day);
        await End(day);
        await day.At("11:10").SummaryIsPosted();
    }

    private static async Task Objectives(Day day) => await day.At("09:02").Says("developer", """
        Objectives:
        - [ ] all GitHub Actions workflows verified, committed and ready
        - [ ] no compilation errors in the way of a push
        - [ ] temporary files out of the repo
        - [ ] docs tell the Phase 8 status
        - [ ] activation checklist for me
        - [ ] full build and test suite tried
        """);

    private static async Task Workflows(Day day)
    {
        await day.At("09:20").Says("orchestrator", """
            Deliverables:
            - [x] ci-build.yml: build, format, lint, audit and docs in about 30 min
            - [x] tests-all.yml: 3512+ unit tests in parallel, about 45 min, nightly at 00:00 UTC
            - [x] integration-tests.yml: 12 jobs side by side, about 30 min
            - [x] a9-tests.yml: 1054 tests of the A9 suite
            - [x] release.yml: x86_64 and ARM64 artifacts in about 20 min
            - [x] deploy-prod.yml: production by hand, with Terraform
            """);
        await day.At("09:24").Says("orchestrator", """
            Artifacts:
            - .github/workflows/ci-build.yml
            - .github/workflows/tests-all.yml
            - .github/workflows/integration-tests.yml
            - .github/workflows/a9-tests.yml
            - .github/workflows/release.yml
            - .github/workflows/deploy-prod.yml
            """);
        await day.At("09:26").Says("orchestrator", "workflows_committed 6\nOBJ-1 done");
    }

    private static async Task Validation(Day day)
    {
        await day.At("09:40").IsPrompted("orchestrator");
        await day.At("09:52").Says("orchestrator", "Clean build, tests, docs, format and lint all pass here.");
        await day.At("09:53").Says("orchestrator", """
            build_errors 0
            test_errors 0
            temporary_files 0
            OBJ-2 done
            OBJ-3 done
            OBJ-6 done
            """);
        await day.At("09:56").Says("orchestrator", """
            New metric: build_debug, title Build time (debug), expected 2-3 min
            New metric: build_release, title Build time (release), expected 15-20 min
            New metric: test_time, title Test time, expected 45 min with parallel jobs
            """);
        await day.At("10:04").Says("orchestrator", """
            Deliverables:
            - [x] Build & Test Validation: 0 errors, all 3512+ unit tests pass
            - [x] Repository Cleanup: 41 files of old conversations gone, 2 MB less
            - [x] docs/PHASE8-ACTIVATION-CHECKLIST.md with the fix and what comes after
            - [x] CHANGELOG.md and MEMORY.md up to date
            - [x] commits 466d39b, d5dafe9 and e902abf
            """);
        await day.At("10:06").Says("orchestrator", """
            Artifact: docs/PHASE8-ACTIVATION-CHECKLIST.md
            OBJ-4 done
            OBJ-5 done
            """);
    }

    private static async Task Costs(Day day)
    {
        await day.At("10:15").Says("orchestrator", """
            New metric: cloud_cost, title Cloud cost, budget $100/day
            New metric: orchestrator_cost, title Orchestrator host, value $10/day
            New metric: bedrock_cost, title Bedrock API, expected $55-70/day with 5-7 agents
            """);
        await day.At("10:30").IsPrompted("orchestrator");
        await day.At("10:34").Says("orchestrator", """
            Three layers look after each other.
            Watchdog: /opt/cfs-watchdog.sh every 2 min, brings dead agents back and pushes commits
            Supervisor: /opt/cfs-supervisor.sh every 15 min, mends build errors
            Cost monitor: /opt/cfs-cost-monitor.sh every 15 min, ends spot instances when the money is gone
            """);
    }

    private static async Task NextSteps(Day day)
    {
        await day.At("10:40").Says("orchestrator", """
            Awaiting @developer: GitHub token with the workflow scope, ~5 min
            Awaiting @developer: git push, fails until then
            """);
        await day.At("10:43").Says("orchestrator", """
            Milestones, horizon Immediate, owner @developer:
            - upgrade the token to the workflow scope, 5 min
            - git push of the workflows
            """);
        await day.At("10:45").Says("developer", """
            Milestones, horizon Phase 8 Priority 1 (post-push):
            - watch the first ci-build run
            - all 3512+ tests pass on GitHub
            - baseline metrics collected
            """);
        await day.At("10:47").Says("developer", """
            Milestones, horizon Phase 8 Priority 2 (Week 2-3):
            - know how the build cache behaves
            - slow tests run in parallel
            - smaller artifact size
            - a faster pipeline, target <20 min build and <40 min tests
            """);
        await day.At("10:49").Says("developer", """
            Milestones, horizon Phase 8 Priority 3 (Month 1):
            - Haiku for routine tasks
            - batch operations
            - compute instances of the right size
            - lower cost, target <$70/day
            """);
        await day.At("10:51").Says("developer", """
            Milestones, horizon Phase 8 Priority 4 (Month 1):
            - cost dashboard
            - performance dashboard
            - infrastructure status
            """);
        await day.At("10:52").Says("developer", """
            Milestones, horizon Phase 8 Priority 5 (Month 2):
            - multi-region deployment
            - canary deployments
            - SLSA provenance
            - release notes by themselves
            """);
    }

    private static async Task End(Day day)
    {
        await day.At("10:58").Says("orchestrator", """
            Success criteria:
            - [x] Workflows implemented, target 6, current 6 committed
            - [x] Build validation, target 0 errors, current passes
            - [x] Test validation, target 0 errors, current all pass
            - [x] Documentation, target complete, current complete
            - [x] Developer checklist, target clear, current written
            - [x] Repository clean, target <50 files, current cleaned up
            - [ ] Activation blocker, target none, current token scope
            """);
        await day.At("11:03").Says("orchestrator", """
            Done:
            - session duration about 2 hours
            - 3 commits: 466d39b, d5dafe9, e902abf
            """);
    }
}
