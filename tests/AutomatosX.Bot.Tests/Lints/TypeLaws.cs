using System.Reflection;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Tests.Lints;

/// <summary>The laws that compiled types show. Each returns its complaints; no complaint means that the law holds.</summary>
public static class TypeLaws
{
    private static readonly string[] Verbs = ["Take", "Send", "Call", "Close", "Raise", "Publish", "Answer", "Import", "Export", "Open", "SetUp"];

    /// <summary>Named for what they are: the two entrances and what calls both.</summary>
    private static readonly string[] Entrances = [nameof(Inbox), nameof(AdvanceProject), nameof(CatchUp), nameof(Backlog), nameof(ReportInbox)];

    private static readonly HashSet<Type> World =
    [
        typeof(IBotStore), typeof(IEvents), typeof(IOutbox), typeof(IPlatformState), typeof(IProjects), typeof(IItems), typeof(IReplies), typeof(IRuns), typeof(IDayReports), typeof(ITokens), typeof(IAnswers), typeof(IChatPlatform),
    ];

    /// <summary>A verb's name is a verb and its object; records are values, whatever they are called.</summary>
    public static bool IsVerb(Type type) =>
        type is { IsClass: true } && !(type.IsAbstract && type.IsSealed) && type.GetMethod("<Clone>$") is null && Verbs.Any(verb => type.Name.Length > verb.Length && type.Name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(type.Name[verb.Length]));

    public static bool IsEntrance(Type type) => Entrances.Contains(type.Name, StringComparer.Ordinal);

    /// <summary>Law 1: nouns only decide. They are given neither the store nor a chat nor a clock.</summary>
    /// <param name="excused">Members that may all the same, as <c>Type.Member</c>, each with its reason.</param>
    public static IEnumerable<string> NounsThatTouchTheWorld(IEnumerable<Type> types, IReadOnlyDictionary<string, string> excused) =>
        from type in types
        where !IsVerb(type) && !IsEntrance(type) && !type.IsAssignableTo(typeof(ICommand)) && !type.IsInterface
        from member in type.GetConstructors(Everything).Cast<MethodBase>().Concat(type.GetMethods(Everything))
        where member.GetParameters().Any(parameter => IsWorld(parameter.ParameterType)) && !excused.ContainsKey($"{type.Name}.{member.Name}")
        select $"{type.FullName}.{member.Name} takes the world in its hands; only verbs do.";

    /// <summary>Law 2: verbs never call verbs, except from the entrances.</summary>
    public static IEnumerable<string> VerbsThatTakeVerbs(IEnumerable<Type> types) =>
        from type in types
        where !IsEntrance(type)
        from parameter in type.GetConstructors(Everything).SelectMany(constructor => constructor.GetParameters())
        where IsVerb(parameter.ParameterType) || IsEntrance(parameter.ParameterType)
        select $"{type.FullName} takes {parameter.ParameterType.Name}; verbs are called from the entrances alone.";

    /// <summary>Law 4: no foreign world in the core.</summary>
    public static IEnumerable<string> ForeignWorlds(IEnumerable<string> assemblies) =>
        from name in assemblies
        where !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("Markdig" or "Handlebars" or "CsvHelper" or "netstandard" or "Microsoft.CSharp")
        select $"the core references {name}.";

    /// <summary>Law 7: the chat port does not grow a method per feature.</summary>
    public static IEnumerable<string> GrownPort(Type port, params string[] allowed) =>
        port.GetMembers().Select(member => member.Name).Where(name => !allowed.Contains(name, StringComparer.Ordinal)).Select(name => $"{port.Name} grew {name}; what is said is a Post.");

    /// <summary>Law 8: each write is declared in its own room.</summary>
    public static IEnumerable<string> WritesOutsideARoom(IEnumerable<Type> types) =>
        from type in types
        where type.IsSubclassOf(typeof(Write)) && !Rooms.Order.Skip(1).Any(room => type.Namespace == $"AutomatosX.Bot.{room}")
        select $"{type.FullName} is a write and stands in no room.";

    /// <summary>A name says what a thing is.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        from type in types
        let name = type.Name.Split('`')[0]
        where EmptyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
        select $"{type.FullName} says nothing of what it is.";

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Helpers", "Utils", "Util", "Base", "Impl"];

    private static bool IsWorld(Type type) => World.Contains(type) || type == typeof(TimeProvider) || (type.IsGenericType && type.GetGenericArguments().Any(IsWorld));
}
