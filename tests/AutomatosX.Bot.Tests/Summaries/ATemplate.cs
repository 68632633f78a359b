using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Tests.Summaries;

public sealed class ATemplate
{
    [Theory]
    [InlineData("# x\n## Weather\n{{weather}}\n", "Line 3: there is no {{weather}}. Words: project, key, day, ")]
    [InlineData("# x\n## A\n{{> actions}}\n", "Line 3: {{> actions}} is not understood; a name is, {{#if name}}, {{else}} and {{/if}}.")]
    [InlineData("# x\n## A\n{{actions\n", "Line 3: {{ is not closed; write {{name}}.")]
    [InlineData("# x\n## A\n{{#if actions}}\n{{actions}}\n", "Line 3: {{#if …}} is not closed; close it with {{/if}}.")]
    [InlineData("# x\n## A\n{{/if}}\n", "Line 3: there is no {{/if}}.")]
    [InlineData("# x\n## A {{actions}}\n", "Line 2: {{actions}} is a whole section and fits into no heading.")]
    [InlineData("# x\n## A\nToday: {{actions}}\n", "Line 3: {{actions}} is a whole section; put it on a line of its own.")]
    [InlineData("# x\n{{actions}}\n", "Line 2: this stands under no heading; begin a section above it: ## Overview.")]
    [InlineData("{{actions}}\n", "Line 1: a template begins with its title: # {{project}} {{day}}.")]
    [InlineData("# x\n## A\n{{checkpoints}}\n\n{{actions}}\n", "Line 5: what follows {{checkpoints}} stands under no heading; begin a section above it.")]
    [InlineData("# x\n## A\n<script>alert(1)</script>\n", "Line 3: a template has a title, headings (##, ###), paragraphs and lists; nothing else.")]
    [InlineData("# x\n## A\n[here](https://evil.example)\n", "A template has plain, **strong** and `code` words; nothing else, no links and no HTML.")]
    [InlineData("# x\n# y\n## A\n", "Line 2: a template has one title (#)")]
    [InlineData("# x\n", "A template has a title (# …) and a section (## …) at least.")]
    [InlineData("", "A template has a title (# …) and a section (## …) at least.")]
    public void That_is_none_is_refused_with_its_place_and_what_is_allowed(string text, string why) =>
        Assert.StartsWith(why, Assert.Throws<FormatException>(() => Template.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void That_does_not_exist_is_refused_with_those_that_do() =>
        Assert.Equal("There is no template \"weekly\"; there is execution-outcomes, session-summary. (Parameter 'name')", Assert.Throws<ArgumentException>(() => Template.Named("weekly")).Message);

    [Fact]
    public void Orders_and_names_the_sections()
    {
        var summary = Written("""
            # {{key}} {{day}} {{weekday}} {{date}}
            ## Risks{{#if risk-keys}} ({{risk-keys}}){{/if}}
            {{risks}}
            ## Before {{next-day}}
            {{actions}}
            """);
        Assert.Equal("P0 Week 2 Day 7 Tuesday 2025-01-14", summary.Title);
        Assert.Equal(["Risks (R-1)", "Before Day 8"], summary.Sections.Select(section => section.Heading));
        Assert.Equal(["risks", "actions"], summary.Sections.Select(section => section.Id));
    }

    [Fact]
    public void May_hold_sentences_and_headings_of_the_projects_own()
    {
        var summary = Written("""
            # {{project}}
            ## Review
            Read by **everybody** on `#{{key}}`, {{short-day}}.

            - One
              - beneath
            ### Where it stands
            {{risks}}
            """);
        var section = Assert.Single(summary.Sections);
        Assert.Equal(["Read by everybody on #P0, Day 7.", "One", "beneath"], section.Parts[0].Lines.Select(line => line.Text));
        Assert.Equal([RunStyle.Plain, RunStyle.Strong, RunStyle.Plain, RunStyle.Code, RunStyle.Plain], section.Parts[0].Lines[0].Runs.Select(run => run.Style));
        Assert.Equal([0, 0, 1], section.Parts[0].Lines.Select(line => line.Depth));
        Assert.Equal("Where it stands", section.Parts[1].Heading);
        Assert.StartsWith("R-1", section.Parts[1].Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_has_nothing_to_say()
    {
        var summary = Written("""
            # x
            ## Corrections
            {{corrections}}
            ## Metrics
            {{#if corrections}}Corrected.{{else}}Nothing was corrected.{{/if}}
            """);
        var section = Assert.Single(summary.Sections);
        Assert.Equal(("Metrics", "Nothing was corrected."), (section.Heading, section.Lines.Single().Text));
    }

    [Fact]
    public void Is_not_rewritten_by_what_a_project_is_called()
    {
        var facts = ASummary.Facts();
        var summary = DaySummary.Of(facts with { Project = facts.Project with { Name = "**X** # {{risks}}\n## Mine" } }, Template.Read("# {{project}}\n## {{project}}\n{{risks}}\n"));
        Assert.Equal("**X** # {{risks}}\n## Mine", summary.Title);
        Assert.Single(summary.Sections);
    }

    [Fact]
    public void That_ships_with_the_bot_can_be_read_and_changed()
    {
        Assert.Equal(Template.Names, Template.Names.Where(name => Template.IsText(Template.TextOf(name))));
        Assert.Equal(ASummary.Of(ASummary.Facts()).Text, DaySummary.Of(ASummary.Facts(), Template.Named(Template.TextOf(Template.Usual))).Text);
    }

    private static DaySummary Written(string text) => DaySummary.Of(ASummary.Facts(), Template.Read(text));
}
