using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>What goes out in answer to a reply: the echo and the questions. They stand where the author wrote and, in a channel, only the author sees them.</summary>
public sealed record ReplyPosts(Project Project, Reply Reply)
{
    public static string EchoKey(string reply) => $"echo/{reply}";

    public static string AskKey(OpenAsk ask) => FormattableString.Invariant($"ask/{ask.Reply}/{ask.Index}");

    public Write Echo(Post post, DateTimeOffset now) => new EnqueuePost(EchoKey(Reply.Id), Project.Key, Address, post, now);

    /// <summary>Which item is not the author's, and what became of it.</summary>
    public Write NotMine(Post post, DateTimeOffset now) => new EnqueuePost($"not-mine/{Reply.Id}", Project.Key, Address, post, now);

    public Write Ask(OpenAsk ask, IReadOnlyDictionary<string, Item> items, DateTimeOffset now) =>
        new EnqueuePost(AskKey(ask), Project.Key, Address, AskPost.Of(Project, Reply, ask, items), now);

    public Write Declined(OpenAsk ask, DateTimeOffset now) =>
        new EnqueuePost(AskKey(ask), Project.Key, Address, AskPost.Declined(ask), now);

    /// <summary>What the answer recorded, in the question's place.</summary>
    public Write Answered(OpenAsk ask, Post echo, DateTimeOffset now) => new EnqueuePost(AskKey(ask), Project.Key, Address, echo, now);

    /// <summary>The question is closed: what was chosen is not the author's to change.</summary>
    public Write Refused(OpenAsk ask, IEnumerable<string> why, DateTimeOffset now) =>
        new EnqueuePost(AskKey(ask), Project.Key, Address, Post.Say([.. why.Select(sentence => (Line)sentence)]), now);

    /// <summary>A question that the words no longer raise.</summary>
    public Write Gone(OpenAsk ask, DateTimeOffset now) =>
        new EnqueuePost(AskKey(ask), Project.Key, Address, Post.Say($"{ask.Finding.Key}: the question is gone with the words."), now);

    private PersonId Person => Project.Member(Reply.By)?.On(Reply.Message.Place.Platform) ?? new PersonId(Reply.By.Value);

    private Address Address => Reply.Message.Place.Room == RoomId.DirectWith(Person)
        ? new Address(Reply.Message.Place)
        : new Address(Reply.Message.Place, UnderMessage: Reply.AsCommand ? null : Reply.Thread ?? Reply.Message, OnlyFor: Person);
}
