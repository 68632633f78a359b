using System.Reflection;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Support;

/// <summary>The real store, with something done before and after each call; either may throw, and whoever called gets to feel it.</summary>
public class AroundStore : DispatchProxy
{
    private static readonly MethodInfo AfterResult = typeof(AroundStore).GetMethod(nameof(Result), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private IBotStore real = null!;
    private Action<string> before = null!;
    private Action<string> after = null!;
    private Func<Project, Project> read = null!;

    /// <param name="before">Told the name of the method before it is called.</param>
    /// <param name="after">Told the name of the method once it is done.</param>
    /// <param name="read">What becomes of a project that is read.</param>
    public static IBotStore Over(IBotStore real, Action<string>? before = null, Action<string>? after = null, Func<Project, Project>? read = null)
    {
        var proxy = Create<IBotStore, AroundStore>();
        var around = (AroundStore)(object)proxy;
        (around.real, around.before, around.after, around.read) = (real, before ?? (_ => { }), after ?? (_ => { }), read ?? (project => project));
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = targetMethod!;
        before(method.Name);
        var result = method.Invoke(real, BindingFlags.DoNotWrapExceptions, null, args, null);
        if (method.ReturnType == typeof(Task))
            return Done((Task)result!, method.Name);
        return result is Task ? AfterResult.MakeGenericMethod(method.ReturnType.GetGenericArguments()[0]).Invoke(this, [result, method.Name]) : result;
    }

    private async Task Done(Task call, string method)
    {
        await call;
        after(method);
    }

    private async Task<T> Result<T>(Task<T> call, string method)
    {
        var result = await call;
        after(method);
        return result switch
        {
            Project project => (T)(object)read(project),
            IReadOnlyList<Project> projects => (T)(object)projects.Select(read).ToList(),
            _ => result,
        };
    }
}
