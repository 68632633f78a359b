using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads who is meant: a handle, a name, an alias, or "me".</summary>
internal sealed class Owners
{
    private readonly PhraseBook<string> _names = new();
    private readonly HashSet<string> _handles;

    public Owners(ReadingContext context)
    {
        Me = context.Author.Value;
        _handles = [.. context.Project.Members.Select(member => member.Handle.Value.ToLowerInvariant())];
        _names.Add("", "me", "myself", "i");
        foreach (var member in context.Project.Members)
            _names.Add(member.Handle.Value, [.. Names(member).Where(name => name.Length > 0)]);
    }

    /// <summary>Who "me" is.</summary>
    public string Me { get; set; }

    public string? Handle(Token token) => token.Kind == TokenKind.Mention && _handles.Contains(token.Word) ? token.Word : null;

    /// <summary>The member named at a token, and the token after the name.</summary>
    public (string Handle, int Next)? At(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end)
            return null;
        if (Handle(tokens[at]) is { } handle)
            return (handle, at + 1);
        var next = _names.Match(tokens, at, end, out var name);
        return next > at ? (name!.Length == 0 ? Me : name, next) : null;
    }

    /// <summary>One member and those named along: "Bob + Felix".</summary>
    public (string Owner, string? With, int Next)? Together(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (At(tokens, at, end) is not { } first)
            return null;
        var others = new List<string>();
        var next = first.Next;
        while (next + 1 < end && tokens[next].Word is "+" or "&" or "and" or "/" && At(tokens, next + 1, end) is { } other)
        {
            others.Add(other.Handle);
            next = other.Next;
        }

        return (first.Handle, others.Count == 0 ? null : string.Join(", ", others), next);
    }

    private static IEnumerable<string> Names(Member member) =>
        member.Aliases.Append(member.Name).Append(member.Handle.Value).Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal);
}
