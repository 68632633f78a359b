using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>Takes a table that a member pasted into a form. It is kept as it was pasted, and what it changed is taken back like any reply.</summary>
public sealed class TakeTable(IBotStore store, TimeProvider clock)
{
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (await store.Project(sent.Value.Split('/')[0], cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member || TableForm.OrderOf(sent, project, member.Handle) is not { } order)
        {
            await store.Commit(new Work([origin.DoneWith("the form was for nothing that is there")], []), cancel);
            return;
        }

        var reply = new Reply($"form/{origin.Key}", project.Key, member.Handle, new MessageRef(sent.Place, origin.Key), sent.At, project.Calendar.DateOf(sent.At), null, order.Text)
        {
            AsCommand = true,
            ReaderVersion = ReplyReader.Version,
        };
        var (items, numbers) = (await store.Items(project.Key, cancel), await store.Numbers(project.Key, cancel));
        RegisterPlan? plan = null;
        var problems = TableForm.Problems(sent, project, member, wanted => plan = RegisterPlan.Of(project, wanted, items, numbers, reply.Id, sent.At));
        var kept = Work.Nothing.And(new KeepReply(reply), new KeepAsks(reply.Id, []), Echo(project, reply, order, plan, problems), origin.Done);
        await store.Commit(plan is null || problems.Count > 0 ? kept : plan.Work.And(kept.Writes), cancel);
    });

    private Write Echo(Project project, Reply reply, RegisterOrder order, RegisterPlan? plan, IReadOnlyList<FieldProblem> problems)
    {
        var posts = new ReplyPosts(project, reply);
        if (problems.Count > 0 || plan is null)
            return posts.Echo(Post.Say([.. problems.Select(problem => (Line)problem.Sentence)]), clock.GetUtcNow());
        var said = Post.Say($"Taken in: {plan.Done.Said(order.Kind)}.");
        return posts.Echo(plan.Done.Fields == 0 ? said : said.With(new Button("Undo", "undo", reply.Id)), clock.GetUtcNow());
    }
}
