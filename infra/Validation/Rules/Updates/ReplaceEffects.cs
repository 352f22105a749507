namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>
/// Advice on an accepted replace: what the server keeps although the request leaves it out, what it draws anew, and what it drops
/// without a word.
/// </summary>
public sealed class ReplaceEffects : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored) return;
        CheckAddresses(service, stored, findings);
        for (var i = 0; i < service.Ports.Count; i++) CheckNodePort(service, stored, i, findings);
        CheckHealthCheckPort(service, stored, findings);
        if (service.Spec.IpFamilyPolicy is null && service.IpFamilyPolicy is { } policy && policy != ServiceTypes.SingleStack && policy == stored.IpFamilyPolicy)
            Kept("spec.ipFamilyPolicy", policy, findings);
        CheckDropped(service, stored, findings);
    }

    private static void CheckAddresses(ServiceDraft service, ServiceDraft stored, FieldFindings findings)
    {
        var given = service.Spec.ClusterIP ?? "";
        if (given.Length == 0 && service.ClusterIP.Length > 0)
            KeptOrDrawn("spec.clusterIP", service.ClusterIP, service.ClusterIP == stored.ClusterIP, findings);
        for (var i = 0; i < service.ClusterIPs.Count; i++)
        {
            if (i < (service.Spec.ClusterIPs?.Count ?? 0) || service.ClusterIPs[i] == given) continue;
            KeptOrDrawn($"spec.clusterIPs[{i}]", service.ClusterIPs[i], i < stored.ClusterIPs.Count && stored.ClusterIPs[i] == service.ClusterIPs[i], findings);
        }
        if (given.Length == 0 && service.ClusterIP.Length == 0 && stored.ClusterIP.Length > 0) Dropped("spec.clusterIP", stored.ClusterIP, findings);
        for (var i = service.ClusterIPs.Count; i > 0 && i < stored.ClusterIPs.Count; i++) Dropped($"spec.clusterIPs[{i}]", stored.ClusterIPs[i], findings);
        for (var i = service.IpFamilies.Count; i > 0 && i < stored.IpFamilies.Count; i++) Dropped($"spec.ipFamilies[{i}]", stored.IpFamilies[i], findings);
    }

    private static void CheckNodePort(ServiceDraft service, ServiceDraft stored, int index, FieldFindings findings)
    {
        var port = service.Ports[index];
        var given = service.Spec.Ports?[index]?.NodePort ?? 0;
        var field = Paths.Port(index, "nodePort");
        var old = stored.Ports.FirstOrDefault(p => p.Name == port.Name)?.NodePort ?? 0;
        if (given == 0 && port.NodePort != 0)
            KeptOrDrawn(field, PortText(port.NodePort), stored.Ports.Any(p => p.NodePort == port.NodePort), findings);
        else if (port.NodePort == 0 && (given != 0 || old != 0))
            Dropped(field, PortText(given != 0 ? given : old), findings);
    }

    private static void CheckHealthCheckPort(ServiceDraft service, ServiceDraft stored, FieldFindings findings)
    {
        const string field = "spec.healthCheckNodePort";
        var given = service.Spec.HealthCheckNodePort ?? 0;
        var port = service.HealthCheckNodePort;
        if (given == 0 && port != 0) KeptOrDrawn(field, PortText(port), port == stored.HealthCheckNodePort, findings);
        else if (port == 0 && (given != 0 || stored.HealthCheckNodePort != 0)) Dropped(field, PortText(given != 0 ? given : stored.HealthCheckNodePort), findings);
    }

    private static void CheckDropped(ServiceDraft service, ServiceDraft stored, FieldFindings findings)
    {
        var spec = service.Spec;
        if (!string.IsNullOrEmpty(spec.ClusterIP) && service.ClusterIP.Length == 0) Dropped("spec.clusterIP", spec.ClusterIP, findings);
        if (spec.ClusterIPs is { Count: > 0 } && service.ClusterIPs.Count == 0) Dropped("spec.clusterIPs", string.Join(", ", spec.ClusterIPs), findings);
        if (service.IsExternalName)
        {
            if (spec.IpFamilies is { Count: > 0 } && service.IpFamilies.Count == 0) Dropped("spec.ipFamilies", string.Join(", ", spec.IpFamilies), findings);
            if (spec.IpFamilyPolicy is not null && service.IpFamilyPolicy is null) Dropped("spec.ipFamilyPolicy", spec.IpFamilyPolicy, findings);
        }
        if (!string.IsNullOrEmpty(spec.ExternalTrafficPolicy) && service.ExternalTrafficPolicy.Length == 0) Dropped("spec.externalTrafficPolicy", spec.ExternalTrafficPolicy, findings);
        if (spec.LoadBalancerClass is not null && service.LoadBalancerClass is null) Dropped("spec.loadBalancerClass", spec.LoadBalancerClass, findings);
        if (spec.AllocateLoadBalancerNodePorts is { } allocate && service.AllocateLoadBalancerNodePorts is null) Dropped("spec.allocateLoadBalancerNodePorts", allocate ? "true" : "false", findings);
    }

    private static void KeptOrDrawn(string field, string value, bool kept, FieldFindings findings)
    {
        if (kept) Kept(field, value, findings);
        else
            findings.Advice(FindingCodes.Drawn, Severity.Note, field, "the server draws a new value", "Write a value if it matters which.", FieldErrorKind.Drawn);
    }

    private static void Kept(string field, string value, FieldFindings findings) =>
        findings.Advice(FindingCodes.Kept, Severity.Note, field, $"the server keeps the live Service's value{Shown(value)}, which the manifest leaves out", "", FieldErrorKind.Kept);

    private static void Dropped(string field, string value, FieldFindings findings) =>
        findings.Advice(FindingCodes.Dropped, Severity.Warning, field, $"the server drops{Shown(value)} without a word", "Remove the field if that is meant.", FieldErrorKind.Dropped);

    private static string Shown(string value) => value.Length == 0 || ServiceDraft.IsUnknown(value) ? "" : $" {value}";

    private static string PortText(long port) => port >= ServiceDraft.FirstUnknownPort ? "" : port.ToString();
}
