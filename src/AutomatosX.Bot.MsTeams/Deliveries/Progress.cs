using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>How far a delivery came.</summary>
/// <param name="State">What stands there now.</param>
/// <param name="End">What became of it, or null when it goes on.</param>
/// <param name="Refusal">What Teams refused, when that ended it.</param>
public sealed record Progress(PostState State, Delivered? End = null, MsTeamsAnswer.Refused? Refusal = null);
