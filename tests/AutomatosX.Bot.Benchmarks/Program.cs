using AutomatosX.Bot.Benchmarks;
using AutomatosX.Bot.Benchmarks.Durability;

return args switch
{
    ["durability", .. var parts] => await DurabilityFigures.Run(parts),
    _ => ReaderFigures.Measure(),
};
