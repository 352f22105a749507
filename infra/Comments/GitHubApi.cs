using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceInfra.Catalog;

namespace ServiceInfra.Comments;

/// <summary>
/// GitHub's REST API as far as one comment needs it. What GitHub asks to wait for is waited for (headers <c>retry-after</c> and
/// <c>x-ratelimit-reset</c>), a few times and not for ever.
/// </summary>
/// <param name="http">The client; it carries the token.</param>
/// <param name="api">The API's address, <c>https://api.github.com</c>.</param>
/// <param name="time">The clock that waiting goes by.</param>
public sealed class GitHubApi(HttpClient http, Uri api, TimeProvider time)
{
    private const int Tries = 5, MostPages = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>A client with what GitHub wants to see in every request.</summary>
    public static HttpClient Client(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15) }) { Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ServiceInfra", "1"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github+json"));
        client.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
        if (!string.IsNullOrEmpty(token)) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>One value.</summary>
    /// <exception cref="GitHubException">GitHub refuses.</exception>
    public async Task<JsonElement> GetAsync(string path) => (await SendAsync(HttpMethod.Get, new Uri(api, path), null).ConfigureAwait(false)).Body;

    /// <summary>All items of a list, over all its pages.</summary>
    /// <exception cref="GitHubException">GitHub refuses.</exception>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path)
    {
        var items = new List<JsonElement>();
        Uri? page = new(api, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "per_page=100");
        for (var pages = 0; page is not null && pages < MostPages; pages++)
        {
            var (body, headers) = await SendAsync(HttpMethod.Get, page, null).ConfigureAwait(false);
            items.AddRange(body.EnumerateArray());
            page = GitHubLinks.Next(headers, api);
        }
        return items;
    }

    /// <summary>Writes.</summary>
    /// <exception cref="GitHubException">GitHub refuses.</exception>
    public async Task<JsonElement> WriteAsync(HttpMethod method, string path, string json) => (await SendAsync(method, new Uri(api, path), json).ConfigureAwait(false)).Body;

    private async Task<(JsonElement Body, HttpResponseHeaders Headers)> SendAsync(HttpMethod method, Uri address, string? json)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            using var response = await TryAsync(method, address, json, attempt).ConfigureAwait(false);
            var wait = response is null ? Backoff(attempt) : await RetryAfterAsync(response, attempt).ConfigureAwait(false);
            if (response is not null && (wait is null || attempt == Tries || waited + wait > LongestWait)) return (await ReadAsync(response).ConfigureAwait(false), response.Headers);
            waited += wait!.Value;
            await Task.Delay(wait.Value, time).ConfigureAwait(false);
        }
    }

    // Null where GitHub did not answer and it is worth asking again.
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
            // A comment that GitHub took although the answer got lost must not be made twice.
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
            if (response.IsSuccessStatusCode) return document.RootElement.Clone();
            throw new GitHubException(response.StatusCode, GitHubMessage.Of(document.RootElement) ?? response.ReasonPhrase ?? "");
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw new GitHubException(response.StatusCode, response.ReasonPhrase ?? "");
        }
        catch (JsonException e)
        {
            throw new UnreadableException($"{response.RequestMessage?.RequestUri?.Host} does not answer in JSON. Is --api the address of GitHub's REST API?", e);
        }
    }

    /// <summary>Waits as long as after a failed try: for whoever has to look first whether the try had failed.</summary>
    public Task PauseAsync(int attempt) => Task.Delay(Backoff(attempt), time);

    private async Task<TimeSpan?> RetryAfterAsync(HttpResponseMessage response, int attempt)
    {
        // A gateway may say so of a comment that was made: whoever posts looks before it posts again.
        if ((int)response.StatusCode >= 500) return response.RequestMessage?.Method == HttpMethod.Post ? null : Backoff(attempt);
        if (response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)) return null;
        if (response.Headers.RetryAfter?.Delta is { } delta) return delta;
        if (response.Headers.RetryAfter?.Date is { } date) return TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerSecond, (date - time.GetUtcNow()).Ticks));
        if (Header(response, "x-ratelimit-remaining") == "0" && long.TryParse(Header(response, "x-ratelimit-reset"), out var seconds))
            return TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerSecond, (DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow()).Ticks));
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return Backoff(attempt);
        // The secondary limit may come without a header. GitHub asks for a minute then.
        var said = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        return said.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase) ? TimeSpan.FromMinutes(1) : null;
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << (attempt - 1));

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
