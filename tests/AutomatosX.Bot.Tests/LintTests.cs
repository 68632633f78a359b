using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Tests.Lints;

namespace AutomatosX.Bot.Tests;

// The laws of the house, over the real code, each also over something deliberately wrong so that it is seen to bite.
public class LintTests
{
    /// <summary>Nouns that read the store before they decide: the one place where what is decided on is gathered.</summary>
    private static readonly Dictionary<string, string> Gathering = new(StringComparer.Ordinal)
    {
        ["ReplyScope.Load"] = "gathers the register that a reply is read against; several verbs need the same",
        ["ReplyRecorder.Load"] = "gathers a reply with what stands of it; several verbs need the same",
        ["DayFacts.Load"] = "gathers the facts that a summary is computed from; a verb and a command need the same",
        ["WeekFacts.Load"] = "the same for a week",
        ["DayFacts.AsOf"] = "part of DayFacts.Load",
        ["DayFacts.CorrectionsOn"] = "part of DayFacts.Load",
        ["DayFacts.Watched"] = "part of DayFacts.Load",
        ["RollbackWatch.Load"] = "gathers how the figures went that a change window hangs on; a verb, a command and the summary need the same",
        ["CommandSet..ctor"] = "makes the commands, which read",
    };

    private static readonly Dictionary<string, string> LaterRooms = new(StringComparer.Ordinal)
    {
        // Nothing in Rhythm knows of replies, so there is no circle.
        ["Answering -> Rhythm"] = "a reply answers a run",
        ["Skipping -> Rhythm"] = "leaving a touchpoint out steps its run",
        ["CheckpointWords -> Rhythm"] = "the words of a reply tell how a run came out",
    };

    private static IReadOnlyList<Type> Core { get; } = [.. typeof(IBotStore).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("AutomatosX", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))];

    private static IReadOnlyList<SourceFile> Source { get; } = SourceFile.In("src");

    private static IReadOnlyList<SourceFile> CoreSource { get; } = [.. Source.Where(file => file.Path.StartsWith("src/AutomatosX.Bot/", StringComparison.Ordinal))];

    private static IReadOnlyList<SourceFile> Tests { get; } = SourceFile.In("tests");

    private static HashSet<string> Verbs { get; } = [.. Core.Where(TypeLaws.IsVerb).Select(type => type.Name)];

    [Fact]
    public void Only_verbs_touch_the_world()
    {
        Assert.Empty(TypeLaws.NounsThatTouchTheWorld(Core, Gathering));
        Assert.Equal(2, TypeLaws.NounsThatTouchTheWorld([typeof(Wrong.Roster), typeof(Wrong.Forecast)], Gathering).Count());
        Assert.Empty(TypeLaws.NounsThatTouchTheWorld([typeof(Wrong.SendFlowers)], Gathering));
    }

    [Fact]
    public void What_is_excused_is_there() =>
        Assert.All(Gathering.Keys, key => Assert.Contains(Core, type => key.StartsWith($"{type.Name}.", StringComparison.Ordinal)));

    [Fact]
    public void Verbs_never_call_verbs()
    {
        Assert.Empty(TypeLaws.VerbsThatTakeVerbs(Core));
        Assert.Single(TypeLaws.VerbsThatTakeVerbs([typeof(Wrong.SendFlowers)]));
    }

    [Fact]
    public void Nouns_use_nouns_of_earlier_rooms_only()
    {
        Assert.Empty(Rooms.LaterRooms(CoreSource, Verbs, LaterRooms));
        SourceFile wrong = new("src/AutomatosX.Bot/Chat/Gossip.cs", "using AutomatosX.Bot.Storing;\nusing AutomatosX.Bot.Replies;\n");
        Assert.Equal(["src/AutomatosX.Bot/Chat/Gossip.cs uses Replies, which comes after it."], Rooms.LaterRooms([wrong], Verbs, LaterRooms));
        Assert.Single(Rooms.LaterRooms([wrong with { Text = "namespace AutomatosX.Bot.Chat;\n\npublic sealed record Gossip(Rhythm.Run Run);" }], Verbs, LaterRooms));
        Assert.Empty(Rooms.LaterRooms([wrong with { Path = "src/AutomatosX.Bot/Chat/SendPosts.cs" }], Verbs, LaterRooms));
    }

    [Fact]
    public void The_core_knows_no_foreign_world()
    {
        Assert.Empty(TypeLaws.ForeignWorlds(typeof(IBotStore).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)));
        Assert.Equal(4, TypeLaws.ForeignWorlds(["System.Runtime", "Quartz", "Npgsql", "Microsoft.AspNetCore.Http", "Microsoft.Data.Sqlite"]).Count());
    }

    [Fact]
    public void Adapters_never_see_each_other()
    {
        Assert.Empty(SourceLaws.NeighboursSeen(SourceFile.In("src", "*.csproj")));
        SourceFile wrong = new("src/AutomatosX.Bot.Web/AutomatosX.Bot.Web.csproj", """<Project><ItemGroup><ProjectReference Include="..\AutomatosX.Bot\AutomatosX.Bot.csproj" /><ProjectReference Include="..\AutomatosX.Bot.Storage\AutomatosX.Bot.Storage.csproj" /></ItemGroup></Project>""");
        Assert.Equal(["AutomatosX.Bot.Web sees AutomatosX.Bot.Storage."], SourceLaws.NeighboursSeen([wrong]));
    }

    [Fact]
    public void Time_comes_from_a_time_provider()
    {
        Assert.Empty(SourceLaws.MachineTime(Source));
        Assert.Single(SourceLaws.MachineTime([Sample("var now = DateTimeOffset." + "UtcNow;")]));
    }

    [Fact]
    public void The_chat_port_does_not_grow()
    {
        string[] four = ["get_Platform", nameof(IChatPlatform.Platform), nameof(IChatPlatform.Read), nameof(IChatPlatform.Deliver), nameof(IChatPlatform.Find), nameof(IChatPlatform.LinkTo)];
        Assert.Empty(TypeLaws.GrownPort(typeof(IChatPlatform), four));
        Assert.Equal(["IGrownPort grew PostRollCall; what is said is a Post."], TypeLaws.GrownPort(typeof(Wrong.IGrownPort), four));
    }

    [Fact]
    public void Each_write_is_declared_in_its_room()
    {
        Assert.Empty(TypeLaws.WritesOutsideARoom(Core));
        Assert.Contains(Core, type => type == typeof(SetFields));
        Assert.Single(TypeLaws.WritesOutsideARoom([typeof(Wrong.LoseEverything)]));
    }

    [Fact]
    public void Look_ups_only_read()
    {
        Assert.Empty(SourceLaws.Writing(CoreSource.Where(file => file.Path.Contains("/Commands/", StringComparison.Ordinal) && file.Name != "AnswerCommand")));
        Assert.Single(SourceLaws.Writing([Sample("await store.Commit(work, cancel);")]));
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        Assert.Empty(SourceLaws.Undocumented(Source));
        Assert.Single(SourceLaws.Undocumented([Sample("[Obsolete]\npublic sealed record Thing(int Size);\n/// <summary>Said.</summary>\n[Flags]\npublic enum Said { }")]));
    }

    [Fact]
    public void Files_and_methods_stay_short()
    {
        Assert.Empty(SourceLaws.TooLong(Source, 250));
        Assert.Empty(SourceLaws.LongMethods(Source, 60));
        Assert.Single(SourceLaws.TooLong([Sample(new string('\n', 251))], 250));
        Assert.Single(SourceLaws.LongMethods([Sample($"class Thing\n{{\n    void Do()\n    {{{new string('\n', 61)}\n    }}\n}}\n".Replace("{\n\n", "{\n        \n", StringComparison.Ordinal))], 60));
    }

    [Fact]
    public void A_name_says_what_a_thing_is()
    {
        Assert.Empty(TypeLaws.EmptyNames(Core));
        Assert.Equal(2, TypeLaws.EmptyNames([typeof(Wrong.StandupManager), typeof(Wrong.CommandBase)]).Count());
    }

    [Fact]
    public void Replies_are_read_without_expressions_that_backtrack()
    {
        Assert.Empty(SourceLaws.Expressions(CoreSource.Where(file => file.Path.Contains("/Replies/", StringComparison.Ordinal))));
        Assert.NotEmpty(SourceLaws.Expressions([Sample("using System.Text.RegularExpressions;")]));
    }

    [Fact]
    public void No_exception_gets_lost()
    {
        Assert.Empty(SourceLaws.AsyncVoid(Source.Concat(Tests)));
        Assert.Single(SourceLaws.AsyncVoid([Sample("private async " + "void Go()")]));
    }

    [Fact]
    public void Every_test_can_fail()
    {
        Assert.Empty(SourceLaws.TestsThatCannotFail(Tests));
        Assert.Equal(2, SourceLaws.TestsThatCannotFail([Sample("[Fact(Skip " + "= \"later\")] Assert.True" + "(true);"), Sample("Assert.True(done);")]).Count());
    }

    [Fact]
    public void The_bot_neither_cheers_nor_grovels()
    {
        Assert.Empty(SourceLaws.LoudVoice(CoreSource.Where(file => !file.Path.Contains("/Reader/", StringComparison.Ordinal))));
        Assert.Equal(2, SourceLaws.LoudVoice([Sample("Post.Say(\"Successfully updated\"); Post.Say(\"Hello there!\"); var different = a != b;")]).Count());
    }

    private static SourceFile Sample(string text) => new("src/AutomatosX.Bot/Sample.cs", text);

    // Deliberately wrong, each in one way.
    private static class Wrong
    {
        public sealed class Roster(IItems items)
        {
            public IItems Items { get; } = items;
        }

        public static class Forecast
        {
            public static DateTimeOffset Of(TimeProvider clock) => clock.GetUtcNow();
        }

        public sealed class SendFlowers(IBotStore store, SendPosts posts)
        {
            public (IBotStore Store, SendPosts Posts) Both { get; } = (store, posts);
        }

        public interface IGrownPort
        {
            Task PostRollCall();
        }

        public sealed record LoseEverything : Write;

        public sealed class StandupManager;

        public abstract class CommandBase;
    }
}
