using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Commands;

/// <summary>Answers commands that only read.</summary>
public sealed class AnswerCommand(IBotStore store, CommandSet commands, TimeProvider clock)
{
    private static Post NoProject { get; } =
        Post.Say(Line.Of("You are in no project here. A lead adds you to the project's members; a new project begins with ", TextRun.Code($"/standup {StandupSetup.Verb}"), "."));

    /// <summary>The answer, for the asker alone; null for a command with an effect.</summary>
    public async Task<Post?> Answer(CommandTyped typed, CancellationToken cancel = default)
    {
        var line = HelpCommand.Meant(CommandLine.Parse(typed.Line));
        if (commands.Find(line) is not { } command)
            return commands.Unknown(line, typed.Place.Platform);
        if (line.Rest == HelpCommand.Verb)
            return HelpCommand.Of(command.Help);
        if (StandupSetup.Is(line))
            return StandupSetup.Answer(typed, (await store.Projects(cancel)).FirstOrDefault(project => project.IsIn(typed.Place)));
        if (StandupPage.Is(line))
            return await Page(typed.Place, typed.Person, cancel);
        if (await Asked(typed, cancel) is not { } asked)
            return NoProject;
        return command.Effect(asked) is null ? await command.Answer(asked, cancel) : null;
    }

    /// <summary>The event that a command with an effect is short for; null for any other.</summary>
    public async Task<ChatEvent?> Effect(CommandTyped typed, CancellationToken cancel = default) =>
        await Asked(typed, cancel) is { } asked ? commands.Find(asked.Line)?.Effect(asked) : null;

    /// <summary>The command that a question in words is: "why is R-4 red?", "why was I pinged?", "help gate"; null for anything else, and for a question about nothing that is known.</summary>
    public async Task<CommandTyped?> Question(MessageSaid said, CancellationToken cancel = default)
    {
        var typed = new CommandTyped(said.At, said.Place, said.Person, said.Text);
        if (said.ToTheBot && commands.HelpIn(said.Text) is { } help)
            return typed with { Line = help };
        if (PingQuestion.In(said.Text) is { } ping && (said.ToTheBot || said.ThreadOf is not null))
            return await Pinged(said, typed, ping, cancel);
        return said.ToTheBot && WhyQuestion.KeyIn(said.Text) is { } key ? await AboutItem(typed, key, cancel) : null;
    }

    private async Task<CommandTyped?> Pinged(MessageSaid said, CommandTyped typed, PingQuestion ping, CancellationToken cancel)
    {
        var parent = said.ThreadOf is { } thread ? await store.PostByMessage(thread, cancel) : null;
        if ((!said.ToTheBot && parent is null) || await Asked(typed, cancel) is not { } asked)
            return null;
        if (ping.Key is { } key)
        {
            var items = await store.Items(asked.Project.Key, cancel);
            return StandupWhy.Raised(asked, items, key) is { } raised ? typed with { Line = $"{StandupWhy.Usage.Example} {raised.Key}" } : await AboutItem(typed, key, cancel);
        }

        return typed with { Line = (parent is null ? null : StandupWhy.LineOf(parent.Key)) ?? StandupWhy.Usage.Example };
    }

    private async Task<CommandTyped?> AboutItem(CommandTyped typed, string key, CancellationToken cancel) =>
        await Asked(typed, cancel) is { } asked && await store.Item(asked.Project.Key, key.ToUpperInvariant(), cancel) is { } item && commands.Find(CommandLine.Parse($"/{item.Kind}")) is not null
            ? typed with { Line = $"/{item.Kind} why {item.Key}" }
            : null;

    /// <summary>A person's own page, of all their projects in the workspace.</summary>
    public async Task<Post> Page(Place place, PersonId person, CancellationToken cancel = default)
    {
        var (now, pages) = (clock.GetUtcNow(), new List<MyPage>());
        foreach (var project in await store.Projects(cancel))
        {
            if (project.MemberBy(place.Platform, person) is { } member && project.Channels.Any(channel => channel.Workspace == place.Workspace))
                pages.Add(new MyPage(project, member, await store.Items(project.Key, cancel), await store.Runs(project.Key, project.Calendar.DateOf(now), cancel), now));
        }

        return pages.Count == 0 ? NoProject : MyPage.Together(pages);
    }

    /// <summary>Posts an answer: to the room when it is shared, else for the asker alone.</summary>
    public async Task Reply(ButtonPressed pressed, bool share, Origin origin, CancellationToken cancel = default)
    {
        var typed = new CommandTyped(pressed.At, pressed.Place, pressed.Person, pressed.Value);
        if (await Asked(typed, cancel) is not { } asked || await Answer(typed, cancel) is not { } answer)
        {
            await store.Commit(new Work([origin.DoneWith("the button asks nothing any more")], []), cancel);
            return;
        }

        var post = share ? answer with { Buttons = [], Title = answer.Title.Length > 0 ? answer.Title : $"{asked.Member.Name} shares {pressed.Value}" } : answer;
        var address = new Address(pressed.Place, OnlyFor: share || pressed.Place.Room == RoomId.DirectWith(pressed.Person) ? null : pressed.Person);
        await store.Commit(new Work([new EnqueuePost($"answer/{origin.Key}", asked.Project.Key, address, post, clock.GetUtcNow()), origin.Done], []), cancel);
    }

    private async Task<Asked?> Asked(CommandTyped typed, CancellationToken cancel)
    {
        (Project, Member)? found = null;
        foreach (var project in await store.Projects(cancel))
        {
            if (project.MemberBy(typed.Place.Platform, typed.Person) is not { } member)
                continue;
            if (found is null || project.IsIn(typed.Place))
                found = (project, member);
        }

        if (found is not var (home, asker))
            return null;
        var named = typed with { Line = Mentions.Named(home, typed.Place.Platform, typed.Line, typed.Mentions) };
        return new Asked(named, HelpCommand.Meant(CommandLine.Parse(named.Line)), home, asker, clock.GetUtcNow());
    }
}
