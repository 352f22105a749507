using k8s;

namespace ServiceInfra.Stack;

/// <summary>What a look at the cluster found.</summary>
/// <param name="Answers">Whether it answered in time.</param>
/// <param name="Problem">Where it did not: what is wrong and what to do; else empty.</param>
/// <param name="Release">Its release, such as "1.37", where it told.</param>
/// <param name="Client">A client to ask it more, where it answered.</param>
public sealed record ClusterState(bool Answers, string Problem = "", string? Release = null, IKubernetes? Client = null);
