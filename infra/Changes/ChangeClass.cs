using System.Text.Json.Serialization;

namespace ServiceInfra.Changes;

/// <summary>What a change does to the clients of a Service, the worst first.</summary>
[JsonConverter(typeof(ChangeClassConverter))]
public enum ChangeClass
{
    /// <summary>The API server refuses it: nothing changes, and the deployment fails.</summary>
    Refused,

    /// <summary>Clients fail as soon as it is deployed.</summary>
    Breaks,

    /// <summary>Somebody reaches the Service who could not before.</summary>
    Opens,

    /// <summary>Somebody no longer reaches the Service from outside.</summary>
    Closes,

    /// <summary>Fine at first; clients fail once pods or nodes move.</summary>
    Later,

    /// <summary>Clients are served by other pods, other nodes or under another address.</summary>
    Reroutes,

    /// <summary>Clients notice nothing.</summary>
    Harmless,
}
