using AutomatosX.Bot.CrashHarness.Hosts;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>The long run as a command; with another first argument, one of the broken hosts that such a run can start.</summary>
internal static class Program
{
    private const int DoNotBalance = 1;
    private const int WrongInput = 2;

    public static async Task<int> Main(string[] args)
    {
        if (args is [BrokenHost.Verb, var breakage, .. var settings])
            return await BrokenHost.Run(Enum.Parse<Breakage>(breakage), settings);
        var (options, wrong) = CrashOptions.Read(args, Random.Shared.Next());
        if (options is null)
        {
            await Console.Error.WriteLineAsync($"{wrong}.\n{CrashOptions.Usage}");
            return WrongInput;
        }

        try
        {
            var figures = await CrashRun.Run(options, Console.Out);
            Console.WriteLine(figures.Said());
            return figures.Balance ? 0 : DoNotBalance;
        }
        catch (CrashException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return WrongInput;
        }
    }
}
