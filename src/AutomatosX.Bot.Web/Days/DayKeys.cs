using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using Microsoft.AspNetCore.DataProtection;

namespace AutomatosX.Bot.Web.Days;

/// <summary>
/// The keys of the days' pages: whoever was given a link from outside reads that one day and nothing else. They are made from
/// a secret that is kept encrypted in the store; when it can no longer be read there is a new one, and old links open nothing.
/// </summary>
public sealed class DayKeys(IBotStore store, IDataProtectionProvider protection)
{
    private const string Entry = "days/secret";

    private readonly IDataProtector protector = protection.CreateProtector("AutomatosX.Bot.Web.Days");
    private byte[]? secret;

    /// <summary>To be called before the first key is asked for.</summary>
    public async Task Open(CancellationToken cancel = default)
    {
        secret = await store.State(Platform.Playground, Entry, cancel) is { } kept ? Read(kept) : null;
        if (secret is not null)
            return;
        secret = RandomNumberGenerator.GetBytes(32);
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Playground, Entry, protector.Protect(secret))), cancel);
    }

    /// <summary>The key of a day's page; the same for as long as the secret is.</summary>
    public string Of(string project, DateOnly day) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret ?? throw new InvalidOperationException("The keys were not opened."), Encoding.UTF8.GetBytes($"{project}/{DateWords.Iso(day)}")).AsSpan(0, 16));

    /// <summary>Whether this is the key of that page.</summary>
    public bool Fits(string project, DateOnly day, string? key) =>
        secret is not null && key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Of(project, day)));

    private byte[]? Read(byte[] kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
