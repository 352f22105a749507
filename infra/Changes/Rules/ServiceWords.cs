namespace ServiceInfra.Changes.Rules;

/// <summary>A Service in a few words: form, exposure and ports.</summary>
internal static class ServiceWords
{
    /// <summary>"Virtual IP 80:8080/TCP", "NodePort 80:8080/TCP on 30080", "Headless 3306:3306/TCP", "ExternalName billing.example.com".</summary>
    public static string Of(KubernetesObject service)
    {
        var state = service.Service;
        if (state.IsExternalName) return $"ExternalName {state.Spec.ExternalName}";
        var ports = string.Join(", ", state.Ports.Take(6)) + (state.Ports.Count > 6 ? $" and {state.Ports.Count - 6} more" : "");
        return $"{(state.HasNodePortType ? state.Type : state.Form)} {ports}".TrimEnd();
    }
}
