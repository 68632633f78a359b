using System.Net;
using System.Net.Http.Headers;

namespace AutomatosX.Bot.Wire;

/// <summary>
/// A body that knows whether any of it was ever written to a connection: a request that broke before that was certainly
/// not carried out, one that broke after it may have been.
/// </summary>
internal sealed class TrackedContent : ByteArrayContent
{
    private readonly byte[] bytes;

    public TrackedContent(byte[] bytes, string type)
        : base(bytes)
    {
        this.bytes = bytes;
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    public bool IsBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        IsBegun = true;
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
