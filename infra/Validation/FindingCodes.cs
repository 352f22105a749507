namespace ServiceInfra.Validation;

/// <summary>Every code of this room; docs/findings.md explains each with an example and its fix, and a test keeps both equal.</summary>
public static partial class FindingCodes
{
#pragma warning disable CS1591 // The documentation of a code is its section in docs/findings.md.
    // SVC05x and SVC06x: documents of -f.
    public const string NotUtf8 = "SVC050", NotYaml = "SVC051", NotJson = "SVC052", TooDeep = "SVC053", ExcessiveAliases = "SVC054";
    public const string WrongApiVersion = "SVC055", MoreFindings = "SVC056", TooLarge = "SVC057", NoKind = "SVC058", WrongKind = "SVC059";
    public const string ListItems = "SVC060", DocumentSeparator = "SVC061", IsCatalog = "SVC062";

    // SVC2xx: ports.
    public const string PortsRequired = "SVC201", PortNumber = "SVC202", PortTwice = "SVC203", PortNameRequired = "SVC204", PortName = "SVC205";
    public const string PortNameTwice = "SVC206", Protocol = "SVC207", TargetPortNumber = "SVC208", TargetPortName = "SVC209", AppProtocol = "SVC210";
    public const string NodePortForbidden = "SVC211", NodePortTwice = "SVC212", NodePortRange = "SVC213", NodePortTaken = "SVC214", KubeletPort = "SVC215";

    // SVC3xx: metadata and selector.
    public const string NameRequired = "SVC301", NameFormat = "SVC302", GenerateName = "SVC303", NamespaceFormat = "SVC304", LabelKey = "SVC305", LabelValue = "SVC306";
    public const string AnnotationKey = "SVC307", AnnotationsTooLong = "SVC308", TopologyAnnotations = "SVC309", SourceRangesAnnotationForbidden = "SVC310", SourceRangesAnnotation = "SVC311";
    public const string Finalizer = "SVC312", FinalizersConflict = "SVC313", OwnerReference = "SVC314", Generation = "SVC315", ResourceVersion = "SVC316", SelectorKey = "SVC317", SelectorValue = "SVC318";

    // SVC4xx: addresses.
    public const string ClusterIPPairing = "SVC401", NoneWithOthers = "SVC402", ClusterIPForm = "SVC403", TooManyClusterIPs = "SVC404", ClusterIPsOfOneFamily = "SVC405", ClusterIPFamily = "SVC406";
    public const string HeadlessType = "SVC407", IpFamily = "SVC408", IpFamilyTwice = "SVC409", IpFamilyPolicy = "SVC410", SingleStackWithTwo = "SVC411", FamilyNotOnCluster = "SVC412";
    public const string NoDualStack = "SVC413", ClusterIPRange = "SVC414", ExternalIPForm = "SVC415", ExternalIPSpecial = "SVC416", ExternalNameAddresses = "SVC417";

    // SVC5xx: type, traffic, load balancer; from SVC550 the server's warnings.
    public const string ServiceType = "SVC501", ExternalNameRequired = "SVC502", ExternalNameFormat = "SVC503", SessionAffinity = "SVC504", AffinityTimeout = "SVC505";
    public const string ExternalTrafficPolicy = "SVC506", ExternalTrafficPolicyForbidden = "SVC507", InternalTrafficPolicy = "SVC508", TrafficDistribution = "SVC509";
    public const string HealthCheckNodePortForbidden = "SVC510", HealthCheckNodePortRange = "SVC511", AllocateNodePortsForbidden = "SVC512", LoadBalancerClass = "SVC513", LoadBalancerClassForbidden = "SVC514";
    public const string SourceRangesForbidden = "SVC515", SourceRange = "SVC516";
    public const string TopologyHintsDeprecated = "SVC550", AddressNotStandard = "SVC551", AddressNotCanonical = "SVC552", RangeHostBits = "SVC553", IgnoredOnHeadless = "SVC554";
    public const string ExternalIPsIgnored = "SVC555", ExternalIPsDeprecated = "SVC556", ExternalNameIgnored = "SVC557", PreferCloseDeprecated = "SVC558", RepeatedOwners = "SVC559";

    // SVC6xx: decoding.
    public const string UnknownField = "SVC601", RepeatedField = "SVC602", FieldCase = "SVC603", WrongType = "SVC604", NumberTooLarge = "SVC605", NotWhole = "SVC606", NotATime = "SVC607", RemovedField = "SVC608", BooleanLetter = "SVC609";

    // SVC7xx: across documents.
    public const string NameTwice = "SVC701", NodePortOfTwo = "SVC702", ClusterIPOfTwo = "SVC703", ExternalNameMissing = "SVC704", SelectorOfTwo = "SVC705", HeadlessNodePorts = "SVC706", ExternalNameItself = "SVC707", ExternalNameNotFull = "SVC708";

    // SVC8xx: replacing a live Service.
    public const string ClusterIPImmutable = "SVC801", ClusterIPUnset = "SVC802", IpFamiliesImmutable = "SVC803", ReleaseNeedsSingleStack = "SVC804", LoadBalancerClassImmutable = "SVC805";
    public const string HealthCheckNodePortImmutable = "SVC806", NodePortOfOneName = "SVC807", MetadataImmutable = "SVC808", OtherUid = "SVC809", FinalizersWhileDeleting = "SVC810";
    public const string Kept = "SVC820", Drawn = "SVC821", Dropped = "SVC822", Replaced = "SVC830";

    // SVC9xx: advice on one Service.
    public const string LoadBalancerIPNotAddress = "SVC901", AddressAsExternalName = "SVC902", FieldIgnored = "SVC903";
#pragma warning restore CS1591
}
