using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceInfra.Catalog;

namespace ServiceInfra.Comments;

/// <summary>
/// A platform's REST API as far as one comment needs it. What the platform asks to wait for is waited for (headers <c>retry-after</c> and
/// <c>x-ratelimit-reset</c>), a few times and not for ever.
/// </summary>
/// <param name="http">The client; it carries the token.</param>
/// <param name="api">The API's address: <c>https://api.github.com</c>, <c>https://gitlab.com/api/v4</c>.</param>
/// <param name="time">The clock that waiting goes by.</param>
public sealed class RestApi(HttpClient http, Uri api, TimeProvider time)
{
    private const int Tries = 5, MostPages = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5), UnsaidWait = TimeSpan.FromMinutes(1);

    /// <summary>A client that follows no redirection, for it carries a token.</summary>
    public static HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15) }) { Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ServiceInfra", "1"));
        return client;
    }

    /// <summary>One value.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    /// <exception cref="UnreadableException">It cannot be reached, or is none.</exception>
    public async Task<JsonElement> GetAsync(string path) => (await SendAsync(HttpMethod.Get, Address(path), null).ConfigureAwait(false)).Body;

    /// <summary>All items of a list, over all its pages.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    /// <exception cref="UnreadableException">It cannot be reached, or is none.</exception>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path)
    {
        var items = new List<JsonElement>();
        var first = Address(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "per_page=100");
        Uri? page = first;
        for (var pages = 0; page is not null && pages < MostPages; pages++)
        {
            var (body, headers) = await SendAsync(HttpMethod.Get, page, null).ConfigureAwait(false);
            if (body.ValueKind != JsonValueKind.Array) throw NotAnApi(api.Host, null);
            items.AddRange(body.EnumerateArray());
            page = NextPage.After(headers, first);
        }
        return items;
    }

    /// <summary>Writes a comment.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    /// <exception cref="UnreadableException">It cannot be reached, or is none.</exception>
    public Task WriteAsync(HttpMethod method, string path, string body) => SendAsync(method, Address(path), JsonSerializer.Serialize(new Dictionary<string, string> { ["body"] = body }));

    /// <summary>Waits as long as after a failed try: for whoever has to look first whether the try had failed.</summary>
    public Task PauseAsync(int attempt) => Task.Delay(Backoff(attempt), time);

    // The API may live below a path: https://github.example.com/api/v3.
    private Uri Address(string path) => new(api.AbsoluteUri.TrimEnd('/') + path);

    private async Task<(JsonElement Body, HttpResponseHeaders Headers)> SendAsync(HttpMethod method, Uri address, string? json)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            using var response = await TryAsync(method, address, json, attempt).ConfigureAwait(false);
            var wait = response is null ? Backoff(attempt) : await WaitAsync(response, attempt).ConfigureAwait(false);
            if (response is not null && (wait is null || attempt == Tries || waited + wait > LongestWait)) return (await ReadAsync(response).ConfigureAwait(false), response.Headers);
            waited += wait!.Value;
            await Task.Delay(wait.Value, time).ConfigureAwait(false);
        }
    }

    // Null where the platform did not answer and it is worth asking again.
    private async Task<HttpResponseMessage?> TryAsync(HttpMethod method, Uri address, string? json, int attempt)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            return await http.SendAsync(request).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // A comment that was taken although the answer got lost must not be made twice.
            if (attempt < Tries && method != HttpMethod.Post) return null;
            throw new UnreadableException($"{address.Host} cannot be reached: {e.Message}", e);
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "null" : text);
            return response.IsSuccessStatusCode ? document.RootElement.Clone() : throw Refused(response, text, RefusalText.Of(document.RootElement));
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw Refused(response, text, null);
        }
        catch (JsonException e)
        {
            throw NotAnApi(response.RequestMessage?.RequestUri?.Host, e);
        }
    }

    private static RefusedException Refused(HttpResponseMessage response, string text, string? said) =>
        new(response.StatusCode, said ?? response.ReasonPhrase ?? "", IsRateLimit(response, text));

    private static UnreadableException NotAnApi(string? host, Exception? cause) => new($"{host} does not answer as a REST API does. Is --api its address, and --platform right?", cause);

    // How long to wait before the next try; null where there is nothing to wait for.
    private async Task<TimeSpan?> WaitAsync(HttpResponseMessage response, int attempt)
    {
        // A gateway may say so of a comment that was made: whoever posts looks before it posts again.
        if ((int)response.StatusCode >= 500) return response.RequestMessage?.Method == HttpMethod.Post ? null : Said(response) ?? Backoff(attempt);
        // A limit may come without a header. GitHub asks for a minute then, and GitLab counts notes by the minute.
        return IsRateLimit(response, await response.Content.ReadAsStringAsync().ConfigureAwait(false)) ? Said(response) ?? UnsaidWait : null;
    }

    private TimeSpan? Said(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter?.Delta is { } delta) return delta;
        if (response.Headers.RetryAfter?.Date is { } date) return Until(date);
        return IsSpent(response) && long.TryParse(Header(response, "x-ratelimit-reset"), out var seconds) && seconds is > 0 and < int.MaxValue ? Until(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
    }

    private TimeSpan Until(DateTimeOffset moment) => TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerSecond, (moment - time.GetUtcNow()).Ticks));

    private static bool IsRateLimit(HttpResponseMessage response, string said) => response.StatusCode == HttpStatusCode.TooManyRequests
        || (response.StatusCode == HttpStatusCode.Forbidden && (response.Headers.RetryAfter is not null || IsSpent(response) || said.Contains("rate limit", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSpent(HttpResponseMessage response) => Header(response, "x-ratelimit-remaining") == "0";

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << (attempt - 1));

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
