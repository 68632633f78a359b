using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Tests.Replies;

public class ACheckpointsAnswer
{
    [Theory]
    [InlineData("Held, all lights green.")]
    [InlineData("Both ramps passed on the second try")]
    [InlineData("merged at noon")]
    [InlineData("Window was long enough, pump runs")]
    [InlineData("Objectives all reached")]
    public void Is_an_account_of_it(string text) => Assert.Equal(OutcomeKind.Done, CheckpointWords.OutcomeIn(text));

    [Theory]
    [InlineData("we did not hold it")]
    [InlineData("Didn’t happen, the tug was out")]
    [InlineData("postponed to Thursday")]
    public void Says_that_it_was_not_held(string text) => Assert.Equal(OutcomeKind.NotHeld, CheckpointWords.OutcomeIn(text));

    [Theory]
    [InlineData("will be 20 minutes late to this one")]
    [InlineData("running late, on the train")]
    [InlineData("is it still on?")]
    [InlineData("Decision: late one")]
    [InlineData("New action: grease the hinges, @rui")]
    [InlineData("New metric: tug_minutes, unit min")]
    [InlineData("Window: new pump, from 14:00, to 15:00")]
    [InlineData("Awaiting @rui: the key to the shed")]
    [InlineData("Milestones, horizon Month 1:")]
    public void Is_no_forecast_no_question_and_nothing_about_something_else(string text) => Assert.Null(CheckpointWords.OutcomeIn(text));

    [Theory]
    [InlineData("late, began at eleven", OutcomeKind.Late)]
    [InlineData("variance: one pump of two", OutcomeKind.Variance)]
    public void Says_how_it_differed(string text, OutcomeKind outcome) => Assert.Equal(outcome, CheckpointWords.OutcomeIn(text));
}
