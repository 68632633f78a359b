using System.Reflection;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AutomatosX.Bot.Host.Telemetry;

/// <summary>
/// Sends the bot's traces and metrics to a collector by OTLP over HTTP, for as long as the program runs. A collector that is
/// not there costs the bot nothing but what it would have been told. Headers that a collector asks for come from the
/// standard <c>OTEL_EXPORTER_OTLP_HEADERS</c>.
/// </summary>
internal sealed class ExportTelemetry(TelemetrySettings settings) : IHostedService, IDisposable
{
    private const string AllMeters = BotMeters.Name + "*";

    // The end of the program waits for what is left to be sent, but not long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Every span of ours counts: what it hangs on may be a request that nobody samples.
        traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).SetSampler(new AlwaysOnSampler())
            .AddSource(BotTraces.Name).AddOtlpExporter(options => Send(options, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe)
            .AddMeter(AllMeters).AddOtlpExporter(options => Send(options, "v1/metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            traces?.Shutdown((int)Patience.TotalMilliseconds);
            metrics?.Shutdown((int)Patience.TotalMilliseconds);
        },
        cancellationToken);

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private static void Describe(ResourceBuilder resource) => resource.AddService(
        "automatosx-bot",
        serviceVersion: typeof(ExportTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    private void Send(OtlpExporterOptions options, string signal)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(new Uri($"{settings.OtlpAddress.TrimEnd('/')}/"), signal);
        options.TimeoutMilliseconds = (int)Patience.TotalMilliseconds;
    }
}
