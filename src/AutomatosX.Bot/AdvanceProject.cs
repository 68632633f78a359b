namespace AutomatosX.Bot;

/// <summary>The entrance for time that passes: looks what is due in a project and does it. Repeating a look changes nothing.</summary>
public sealed class AdvanceProject
{
    public Task Look(string project, CancellationToken cancel = default) => throw new NotSupportedException();
}
