using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Commands;

/// <summary>Whom a command is about: the member that is named with an @, else the asker.</summary>
/// <param name="Member">Null when nobody has that name.</param>
/// <param name="Name">As typed, without the @; empty when nobody is named.</param>
/// <param name="Words">All that follows the verb, less the name.</param>
public sealed record About(Member? Member, string Name, string Words)
{
    public static About Of(Asked asked)
    {
        var words = asked.Line.Words.Skip(1).ToList();
        if (words.Find(word => word.StartsWith('@') && word.Length > 1) is not { } named)
            return new About(asked.Member, "", string.Join(' ', words));
        var name = named.TrimStart('@').TrimEnd(',', ':', '.', ';');
        words.Remove(named);
        return new About(asked.Project.Members.FirstOrDefault(member => Fits(member, name)), name, string.Join(' ', words));
    }

    /// <summary>That nobody is called so.</summary>
    public Post Nobody(Project project)
    {
        var near = Nearest.To(Name, project.Members.Select(member => member.Handle.Value));
        return Post.Say($"There is no {Name} in {project.Name}.{(near is null ? $" Members: {string.Join(", ", project.Members.Select(member => $"@{member.Handle}"))}" : $" Nearest: @{near}.")}");
    }

    private static bool Fits(Member member, string name) =>
        string.Equals(member.Handle.Value, name, StringComparison.OrdinalIgnoreCase) || string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
}
