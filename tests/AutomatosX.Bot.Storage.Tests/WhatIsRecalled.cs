namespace AutomatosX.Bot.Storage.Tests;

/// <summary>What was read is told again without reading, until something is written.</summary>
public sealed class WhatIsRecalled
{
    private readonly Recall _recall = new();
    private int _reads;

    [Fact]
    public async Task A_second_question_reads_nothing()
    {
        Assert.Equal("red", await Ask("R-4", "red"));
        Assert.Equal("red", await Ask("R-4", "green"));
        Assert.Equal("green", await Ask("R-5", "green"));

        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task After_a_write_it_is_read_again()
    {
        await Ask("R-4", "red");
        _recall.Forget();

        Assert.Equal("green", await Ask("R-4", "green"));
    }

    [Fact]
    public async Task What_was_read_while_somebody_wrote_is_told_to_the_one_who_asked_and_to_nobody_else()
    {
        var slow = new TaskCompletionSource<string>();
        var asked = _recall.Of("item", "P0", "R-4", () => slow.Task).AsTask();
        _recall.Forget();
        slow.SetResult("red");

        Assert.Equal("red", await asked);
        Assert.Equal("green", await Ask("R-4", "green"));
    }

    [Fact]
    public async Task What_is_not_there_is_looked_for_again()
    {
        Assert.Null(await _recall.Of("item", "P0", "R-9", () => Task.FromResult<string?>(null)));
        Assert.Equal("green", await Ask("R-9", "green"));
    }

    [Fact]
    public async Task It_does_not_grow_without_end()
    {
        for (var number = 1; number <= 5_000; number++)
            await Ask($"R-{number}", "red");

        Assert.Equal("green", await Ask("R-1", "green"));
        Assert.Equal("red", await Ask("R-5000", "green"));
    }

    private async Task<string> Ask(string key, string stored) => await _recall.Of("item", "P0", key, () =>
    {
        _reads++;
        return Task.FromResult(stored);
    });
}
