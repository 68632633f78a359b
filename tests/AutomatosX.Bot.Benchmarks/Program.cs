using AutomatosX.Bot.Benchmarks;
using AutomatosX.Bot.Benchmarks.Durability;

return args switch
{
    ["durability", .. var parts] => await DurabilityFigures.Run(parts),
    ["bare", var address] => await BareApp.Run(address),
    _ => ReaderFigures.Measure(),
};
