using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Which room carries out which write.</summary>
internal static class Writes
{
    public static async Task Carry(DbConnection connection, Work work)
    {
        await Versions.Check(connection, work.Seen);
        foreach (var write in work.Writes)
            await Carry(connection, write);
    }

    private static Task Carry(DbConnection connection, Write write) => write switch
    {
        FinishEvent finish => EventRows.Finish(connection, finish),
        SetEventAside aside => EventRows.SetAside(connection, aside),
        RetryEvent retry => EventRows.Retry(connection, retry),
        CountStart count => EventRows.CountStart(connection, count),
        EnqueuePost enqueue => OutboxRows.Enqueue(connection, enqueue),
        SettlePost settle => OutboxRows.Settle(connection, settle),
        ResendPost resend => OutboxRows.Resend(connection, resend),
        MoveOn move => Versions.CountUp(connection, move.What),
        KeepState keep => StateRows.Keep(connection, keep),
        SaveProject save => ProjectRows.Save(connection, save),
        SetFields set => ChangeRows.Set(connection, set),
        Revoke revoke => ChangeRows.Revoke(connection, revoke),
        TakeNumber take => NumberRows.Take(connection, take),
        KeepReply keep => ReplyRows.Keep(connection, keep),
        KeepAsks keep => ReplyRows.KeepAsks(connection, keep),
        StepRun step => RunRows.Step(connection, step),
        KeepDayReport keep => DayReportRows.Keep(connection, keep),
        KeepToken keep => TokenRows.Keep(connection, keep),
        KeepAnswer keep => AnswerRows.Keep(connection, keep),
        _ => throw new NotSupportedException($"This store does not know how to carry out a {write.GetType().Name}."),
    };
}
