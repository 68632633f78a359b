using System.Reflection;
using AutomatosX.Bot.Chat;
using Xunit.Sdk;

namespace AutomatosX.Bot.Scenarios;

/// <summary>The story is played on every platform, and reads the same.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryPlatformAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Platform.Playground], [Platform.Slack], [Platform.MsTeams]];
}
