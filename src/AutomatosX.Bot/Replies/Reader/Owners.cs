using System.Runtime.CompilerServices;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads who is meant: a handle, a name, an alias, or "me".</summary>
internal sealed class Owners
{
    // Made once for the same list of members; what a member is called does not change from reply to reply.
    private static readonly ConditionalWeakTable<IReadOnlyList<Member>, Roster> Rosters = [];

    private readonly Roster _roster;

    public Owners(ReadingContext context)
    {
        _roster = Rosters.GetValue(context.Project.Members, members => new Roster(members));
        Me = context.Author.Value;
    }

    /// <summary>Who "me" is.</summary>
    public string Me { get; set; }

    public string? Handle(Token token) => token.Kind == TokenKind.Mention && _roster.Handles.Contains(token.Word) ? token.Word : null;

    /// <summary>The member named at a token, and the token after the name.</summary>
    public (string Handle, int Next)? At(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end)
            return null;
        if (Handle(tokens[at]) is { } handle)
            return (handle, at + 1);
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Word is "me" or "myself" or "i")
            return (Me, at + 1);
        var next = _roster.Names.Match(tokens, at, end, out var name);
        return next > at ? (name!, next) : null;
    }

    /// <summary>The member whose name, or whose with an apostrophe, stands at a token; null for none.</summary>
    public string? Whose(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (At(tokens, at, end) is { } member)
            return member.Handle;
        return _roster.Possessives.Match(tokens, at, end, out var name) > at ? name : null;
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

    private sealed class Roster
    {
        public Roster(IReadOnlyList<Member> members)
        {
            Handles = [.. members.Select(member => member.Handle.Value.ToLowerInvariant())];
            foreach (var member in members)
            {
                string[] names = [.. Called(member).Where(name => name.Length > 0)];
                Names.Add(member.Handle.Value, names);
                Possessives.Add(member.Handle.Value, [.. names.Select(name => $"{name}'s")]);
            }
        }

        public HashSet<string> Handles { get; }

        public PhraseBook<string> Names { get; } = new();

        public PhraseBook<string> Possessives { get; } = new();

        private static IEnumerable<string> Called(Member member) =>
            member.Aliases.Append(member.Name).Append(member.Handle.Value).Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal);
    }
}
