using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Commands;

/// <summary>All commands: one for each kind that says it has one, and those of the rhythm.</summary>
public sealed class CommandSet
{
    private readonly Dictionary<string, ICommand> byName;
    private readonly HelpCommand help;
    private readonly IItems items;

    public CommandSet(IBotStore store, ILinks links)
    {
        items = store;
        var verbs = StorySprint.All(store).Append(new RiskOverview(store)).Concat(RiskLink.All).ToLookup(verb => verb.Kind);
        List<ICommand> commands = [new StandupCommand(store), new DayCommand(store, links), .. Kind.All.Where(kind => kind.HasCommand).Select(kind => new ItemCommand(store, kind, [.. verbs[kind.Name]]))];
        help = new HelpCommand([.. commands.Select(command => command.Help)], store);
        commands.Add(help);
        byName = commands.ToDictionary(command => command.Help.Name.TrimStart('/'), StringComparer.Ordinal);
    }

    public IReadOnlyList<CommandHelp> Helps => [.. byName.Values.Select(command => command.Help)];

    public ICommand? Find(CommandLine line) => byName.GetValueOrDefault(line.Name);

    public Post Unknown(CommandLine line, Platform platform) => help.Unknown(line.Name, platform);

    /// <inheritdoc cref="HelpCommand.In"/>
    public string? HelpIn(string words) => help.In(words);

    /// <summary>What can follow what was typed so far: command names, then their usages and the keys and titles that fit.</summary>
    public async Task<IReadOnlyList<CommandUsage>> Complete(string project, string typed, CancellationToken cancel = default)
    {
        var line = typed.TrimStart();
        if (!line.Contains(' ', StringComparison.Ordinal))
            return [.. Helps.Where(command => command.Name.StartsWith(line, StringComparison.OrdinalIgnoreCase)).Select(command => new CommandUsage(command.Name, command.Summary))];
        if (Find(CommandLine.Parse(line)) is not { } command)
            return [];
        var usages = command.Help.Usages.Where(usage => usage.Example.StartsWith(line, StringComparison.OrdinalIgnoreCase));
        // An example may be a real key as well; then its title says more than what the example shows.
        var keys = (await Keys(project, command.Help.Name, line, cancel)).ToList();
        return [.. usages.Where(usage => keys.All(key => key.Example != usage.Example)), .. keys];
    }

    private async Task<IEnumerable<CommandUsage>> Keys(string project, string command, string line, CancellationToken cancel)
    {
        const int Most = 8;
        var typed = line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim();
        return (await items.Items(project, cancel))
            .Where(item => item.Kind == command.TrimStart('/') && (item.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || item.Title.Contains(typed, StringComparison.OrdinalIgnoreCase)))
            .Take(Most)
            .Select(item => new CommandUsage($"{command} {item.Key}", item.Title));
    }
}
