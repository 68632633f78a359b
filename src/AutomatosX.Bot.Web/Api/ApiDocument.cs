using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AutomatosX.Bot.Web.Api;

/// <summary>What the document says beside the endpoints themselves: how to show a token, how calls are known again, how errors read, and an example of each body.</summary>
internal static class ApiDocument
{
    private const string Scheme = "token";
    private const string Json = "application/json";

    /// <summary>A body that each of these takes, on the sample project.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["addReading"] = """{ "value": 83.5, "unit": "ms", "note": "nightly build 812" }""",
        ["changeItem"] = """{ "fields": { "status": "in-progress", "percent": "60" }, "note": "two of three suites are green" }""",
        ["addItem"] = """{ "kind": "action", "fields": { "title": "Renew the canary tokens", "due": "2025-01-16" } }""",
        ["addReply"] = """{ "text": "Decision: keep the flag at 100%" }""",
    };

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(ApiEndpoints.Root[1..] + "/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "AutomatosX.Bot", Version = "1", Description = "What a project's chat knows, for programs: look items and days up, report readings and changes in a member's name." };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token as token create prints it." };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var scope = context.Description.ActionDescriptor.EndpointMetadata.OfType<NeededScope>().FirstOrDefault()?.Scope;
            operation.Description = $"Needs a token with the scope {scope?.ToString().ToLowerInvariant()}.";
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse { Description = "What went wrong and what to do, as RFC 9457 has it", Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem.MediaType] = new() } };
            if (operation.OperationId is { } name && Examples.TryGetValue(name, out var example))
                Writing(operation, example);
            return Task.CompletedTask;
        });
    }

    private static void Writing(OpenApiOperation operation, string example)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = ApiBody.KeyHeader,
            In = ParameterLocation.Header,
            Required = true,
            Description = "A word of your own for this call, the same when you send it again: then nothing is recorded twice. Kept for 30 days.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        });
        if (operation.RequestBody?.Content is { } content && content.TryGetValue(Json, out var body))
            body.Example = JsonNode.Parse(example);
    }
}
