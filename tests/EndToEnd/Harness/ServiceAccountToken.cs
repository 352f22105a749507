using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>Tokens of ServiceAccounts with other times. The API server gives none for less than ten minutes, so a test signs its own.</summary>
internal static class ServiceAccountToken
{
    /// <summary>The kubeconfig with the same token for another time, signed by the cluster's own key.</summary>
    /// <param name="kubeconfig">A kubeconfig whose only user has a token.</param>
    /// <param name="key">The file with the key that signs the cluster's tokens.</param>
    /// <param name="ends">When the token ends; it began two hours before.</param>
    public static string Reissue(string kubeconfig, string key, DateTimeOffset ends)
    {
        var config = JsonNode.Parse(kubeconfig)!;
        var user = config["users"]![0]!["user"]!;
        var parts = ((string)user["token"]!).Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        var (begin, end) = (ends.AddHours(-2).ToUnixTimeSeconds(), ends.ToUnixTimeSeconds());
        (claims["exp"], claims["iat"], claims["nbf"]) = (end, begin, begin);
        var text = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(key));
        user["token"] = $"{text}.{Base64Url.EncodeToString(rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        return config.ToJsonString();
    }
}
