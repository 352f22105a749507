using System.Globalization;
using System.Text;

namespace ServiceInfra.Bench;

/// <summary>Catalogs and manifests of any size, the same ones each time.</summary>
internal static class Inputs
{
    /// <summary>A catalog that is right.</summary>
    public static byte[] Catalog(int entries)
    {
        var text = new StringBuilder("{\n  \"services\": {\n");
        for (var i = 0; i < entries; i++)
            text.Append(CultureInfo.InvariantCulture, $$"""
                    "service-{{i}}": {
                      "alias": "服务 {{i}}",
                      "description": "Service {{i}} of the benchmark",
                      "namespace": "team-{{i % 50}}",
                      "labels": { "team": "team-{{i % 50}}", "tier": "backend" },
                      "annotations": { "example.com/owner": "owner-{{i % 97}}" },
                      "selector": { "app": "service-{{i}}", "tier": "backend" },
                      "ports": [
                        { "name": "http", "port": 80, "targetPort": 8080 },
                        { "name": "grpc", "protocol": "GRPC", "port": 9000, "targetPort": "grpc" }
                      ],
                      "sessionAffinity": "{{(i % 3 == 0 ? "ClientIP" : "None")}}",
                      "wait": "none"
                    }{{(i + 1 < entries ? "," : "")}}

                """);
        return Encoding.UTF8.GetBytes(text.Append("  }\n}\n").ToString());
    }

    /// <summary>One Service as kubectl takes it, in JSON.</summary>
    public static string JsonManifest(int i) => $$"""
        {
          "apiVersion": "v1",
          "kind": "Service",
          "metadata": {
            "name": "service-{{i}}",
            "namespace": "team-{{i % 50}}",
            "labels": { "app": "service-{{i}}", "team": "team-{{i % 50}}" },
            "annotations": { "example.com/owner": "owner-{{i % 97}}", "example.com/description": "Service {{i}} of the benchmark" }
          },
          "spec": {
            "type": "ClusterIP",
            "selector": { "app": "service-{{i}}", "tier": "backend" },
            "ports": [
              { "name": "http", "port": 80, "targetPort": 8080, "protocol": "TCP" },
              { "name": "grpc", "port": 9000, "targetPort": "grpc", "protocol": "TCP", "appProtocol": "kubernetes.io/h2c" }
            ],
            "sessionAffinity": "None"
          }
        }
        """;

    /// <summary>The same in YAML.</summary>
    public static string YamlManifest(int i) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: service-{{i}}
          namespace: team-{{i % 50}}
          labels:
            app: service-{{i}}
            team: team-{{i % 50}}
          annotations:
            example.com/owner: owner-{{i % 97}}
            example.com/description: Service {{i}} of the benchmark
        spec:
          type: ClusterIP
          selector:
            app: service-{{i}}
            tier: backend
          ports:
            - name: http
              port: 80
              targetPort: 8080
              protocol: TCP
            - name: grpc
              port: 9000
              targetPort: grpc
              protocol: TCP
              appProtocol: kubernetes.io/h2c
          sessionAffinity: None
        """;

    /// <summary>A v1 List of Services.</summary>
    public static byte[] JsonList(int count) =>
        Encoding.UTF8.GetBytes("{ \"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n" + string.Join(",\n", Enumerable.Range(0, count).Select(JsonManifest)) + "\n] }\n");

    /// <summary>YAML documents.</summary>
    public static byte[] YamlDocuments(int count) => Encoding.UTF8.GetBytes(string.Join("\n---\n", Enumerable.Range(0, count).Select(YamlManifest)) + "\n");
}
