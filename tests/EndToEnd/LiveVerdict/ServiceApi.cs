using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Creates, replaces and deletes Services by HTTP, with strict field validation, and reads the answers as verdicts.</summary>
internal sealed class ServiceApi : IDisposable
{
    private const string Services = "/api/v1/namespaces/default/services";

    private readonly HttpClient _client;

    /// <summary>Reads the address and the token of a kubeconfig in JSON, as the tests' clusters have it.</summary>
    public ServiceApi(string kubeconfig)
    {
        var config = JsonNode.Parse(File.ReadAllText(kubeconfig))!;
        // The server's certificate is of the cluster's own making.
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        _client = new HttpClient(handler) { BaseAddress = new Uri((string)config["clusters"]![0]!["cluster"]!["server"]!), Timeout = TimeSpan.FromSeconds(90) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)config["users"]![0]!["user"]!["token"]!);
    }

    /// <summary>Creates a Service, for real: a dry run does not check everything.</summary>
    /// <param name="manifest">The Service.</param>
    /// <param name="format">What it is written in: <c>json</c> or <c>yaml</c>.</param>
    public Task<ServerVerdict> CreateAsync(string manifest, string format = "json") => SendAsync(HttpMethod.Post, Services, manifest, format);

    /// <summary>Puts a Service over another one.</summary>
    public Task<ServerVerdict> ReplaceAsync(string name, string manifest) => SendAsync(HttpMethod.Put, $"{Services}/{name}", manifest, "json");

    /// <summary>Deletes a Service.</summary>
    public async Task DeleteAsync(string name)
    {
        using var answer = await _client.DeleteAsync(new Uri($"{Services}/{Uri.EscapeDataString(name)}", UriKind.Relative)).ConfigureAwait(false);
        // Finalizers would keep it, and with it its node ports.
        var stays = JsonNode.Parse(await answer.Content.ReadAsStringAsync().ConfigureAwait(false))?["metadata"]?["finalizers"] is not null;
        if (!stays) return;
        using var patch = new StringContent("""{"metadata":{"finalizers":null}}""", Encoding.UTF8, "application/merge-patch+json");
        using var patched = await _client.PatchAsync(new Uri($"{Services}/{Uri.EscapeDataString(name)}", UriKind.Relative), patch).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // A few replaces make the server itself fail and drop the connection: nothing is changed then, so that counts as refused.
    private async Task<HttpResponseMessage?> AnswerAsync(HttpRequestMessage request)
    {
        try
        {
            return await _client.SendAsync(request).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            return null;
        }
    }

    private async Task<ServerVerdict> SendAsync(HttpMethod method, string path, string manifest, string format)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{path}?fieldValidation=Strict", UriKind.Relative)) { Content = new StringContent(manifest, Encoding.UTF8, $"application/{format}") };
        using var answer = await AnswerAsync(request).ConfigureAwait(false);
        if (answer is null) return ServerVerdict.None;
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync().ConfigureAwait(false))!;
        var causes = body["details"]?["causes"]?.AsArray().Select(c => $"{((string?)c!["reason"] ?? "").Replace("FieldValue", "", StringComparison.Ordinal)} {c["field"]}") ?? [];
        var warnings = answer.Headers.TryGetValues("Warning", out var values) ? values.Count() : 0;
        return new ServerVerdict((int)answer.StatusCode, [.. causes.Distinct().Order(StringComparer.Ordinal)], warnings, (string?)body["metadata"]?["name"], (string?)body["message"] ?? "");
    }
}
