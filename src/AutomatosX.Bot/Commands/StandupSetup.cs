using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup setup</c>: a project is set up for this channel, or changed. It is the one command for somebody who is in no project yet.</summary>
public static class StandupSetup
{
    public const string Verb = "setup";

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "set a project up for this channel, or change it");

    public static bool Is(CommandLine line) => line is { Name: "standup", Verb: Verb };

    /// <param name="project">The project that lives in the room, or null.</param>
    public static Post Answer(CommandTyped typed, Project? project)
    {
        if (typed.Place.Platform == Platform.Playground)
            return Post.Say(Line.Of("Here the project comes from its file: start with ", TextRun.Code("--Project:File=project.json"), "."));
        if (project is null)
            return Post.Say("No project lives in this channel yet. It takes a minute:").With(new Button("Set up", SetupForm.Action, typed.Place.Room.Value) { OpensForm = true, Primary = true });
        if (SetUpProject.MayChange(project, typed.Place.Platform, typed.Person))
            return Post.Say($"{project.Name} lives here.").With(new Button("Change", SetupForm.Action, typed.Place.Room.Value) { OpensForm = true, Primary = true });
        var leads = string.Join(" or ", project.Members.Where(member => member.Role != Role.Member).Select(member => member.Name));
        return Post.Say($"{project.Name} lives here, and only its leads change it.{(leads.Length > 0 ? $" Ask {leads}." : "")}");
    }
}
