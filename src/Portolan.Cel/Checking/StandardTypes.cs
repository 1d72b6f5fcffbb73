namespace Portolan.Cel.Checking;

/// <summary>The names of types that expressions may use without declaration.</summary>
internal static class StandardTypes
{
    public static IEnumerable<string> Names =>
        ["bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type", "optional_type",
            "google.protobuf.Timestamp", "google.protobuf.Duration"];

    public static CelType? Find(string name) => name switch
    {
        "bool" => CelType.Bool,
        "int" => CelType.Int,
        "uint" => CelType.Uint,
        "double" => CelType.Double,
        "string" => CelType.String,
        "bytes" => CelType.Bytes,
        "list" => CelType.List(CelType.Dyn),
        "map" => CelType.Map(CelType.Dyn, CelType.Dyn),
        "null_type" => CelType.Null,
        "type" => CelType.TypeOf(CelType.Dyn),
        "optional_type" => CelType.Optional(CelType.Dyn),
        "google.protobuf.Timestamp" => CelType.Timestamp,
        "google.protobuf.Duration" => CelType.Duration,
        _ => null,
    };
}
