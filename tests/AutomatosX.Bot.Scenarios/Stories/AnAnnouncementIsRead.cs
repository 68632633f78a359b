using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AnAnnouncementIsRead
{
    [Theory, OnEveryPlatform]
    public async Task And_only_those_who_have_not_are_reminded(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo", "cleo", "dan").Begins();

        await day.At("09:00").Says("ana", "Announcement: The ledger freezes on Friday, readers @bo @cleo @dan, remind 2026-03-30 14:00").AndHears("New announcement ANN-1 The ledger freezes on Friday")
            .RoomReads("0 of 3 have read; missing: Bo, Cleo, Dan");
        await day.At("09:30").Presses("bo", "Read").RoomReads("1 of 3 have read: Bo 09:30; missing: Cleo, Dan");
        await day.At("10:00").Says("dan", "out this afternoon");
        await day.At("13:59").NothingIsSent();
        await day.At("14:00").Hears("cleo", "Still to be read by you: ANN-1 The ledger freezes on Friday").NothingElseIsSent();
        await day.At("14:10").Presses("cleo", "Read").RoomReads("2 of 3 have read: Bo 09:30, Cleo 14:10; missing: Dan");
        await day.At("17:10").SummaryIsPosted().SummaryReads("acknowledged by 2 of 3: Bo 09:30, Cleo 14:10; missing: Dan.");
        day.Turns("2026-03-31");
        await day.At("07:59").NothingIsSent();
        await day.At("08:00").Hears("dan", "Still to be read by you").NothingElseIsSent();
        await day.At("08:30").NothingIsSent();
        day.Approves();
    }
}
