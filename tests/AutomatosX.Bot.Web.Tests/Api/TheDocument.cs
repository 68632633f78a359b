using System.Text.Json;
using AutomatosX.Bot.Web.Tests.Api.Support;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Tests.Api;

// The OpenAPI document says what there is: every endpoint, and bodies that are taken as they stand there.
public class TheDocument
{
    [Fact]
    public async Task Names_every_endpoint_and_no_other()
    {
        await using var api = await RunningApi.Start();
        await api.Ci();

        var told = (await api.Get("/openapi.json", null)).Json.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal);

        var there = api.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } route && route.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.Contains("openapi", StringComparison.Ordinal) && !route.Contains("**", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}")).Order(StringComparer.Ordinal);
        Assert.NotEmpty(there);
        Assert.Equal(there, told);
    }

    [Fact]
    public async Task Has_an_example_of_every_body_that_is_taken_as_it_stands()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Post("/projects/P0/items", """{ "kind": "metric", "key": "example_ms", "fields": { "title": "Example" } }""", token);
        var paths = (await api.Get("/openapi.json", null)).Json.GetProperty("paths");
        var writing = 0;

        foreach (var path in paths.EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation => operation.Value.TryGetProperty("requestBody", out _)))
            {
                var example = operation.Value.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
                Assert.Contains(operation.Value.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key" && parameter.GetProperty("required").GetBoolean());
                var real = path.Name["/api/v1".Length..].Replace("{project}", "P0", StringComparison.Ordinal).Replace("{metric}", "example_ms", StringComparison.Ordinal).Replace("{key}", "ACTION-08", StringComparison.Ordinal);
                var answer = await api.Call(new HttpMethod(operation.Name.ToUpperInvariant()), real, example, token, $"example-{++writing}");
                Assert.True(answer.Status is 200 or 201, $"{operation.Name} {path.Name} {example}: {answer.Text}");
                Assert.True(operation.Value.GetProperty("responses").TryGetProperty(answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), out _));
            }
        }

        Assert.Equal(4, writing);
    }

    [Fact]
    public async Task Says_how_to_show_a_token_and_how_errors_read()
    {
        await using var api = await RunningApi.Start();
        await api.Ci();

        var document = (await api.Get("/openapi.json", null)).Json;

        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
        Assert.All(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), operation =>
        {
            Assert.Equal(JsonValueKind.Array, operation.Value.GetProperty("security")[0].GetProperty("token").ValueKind);
            Assert.True(operation.Value.GetProperty("responses").GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _));
        });
    }
}
