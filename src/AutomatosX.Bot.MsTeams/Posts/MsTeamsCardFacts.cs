using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>What a card needs to know beside what it shows.</summary>
/// <param name="Nonce">Unlike that of any other post; the buttons carry it, so that pressing one twice has one effect.</param>
/// <param name="Link">Where a person reads a message that a line comes from, or null.</param>
public sealed record MsTeamsCardFacts(string Nonce, Func<MessageRef, Uri?> Link);
