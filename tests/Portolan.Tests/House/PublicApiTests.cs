using System.Reflection;
using System.Text;

namespace Portolan.Tests.House;

/// <summary>The public API of each library as a text file, so that a change of it shows in review.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] MadeByTheCompiler = ["<Clone>$", "PrintMembers", "Deconstruct", "Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality"];

    [Theory]
    [InlineData("Portolan.Cel")]
    [InlineData("Portolan.Rules")]
    [InlineData("Portolan.Formats")]
    [InlineData("Portolan.Record")]
    public void The_public_API_is_the_one_on_file(string library) => Golden.Match($"PublicApi/{library}.txt", Describe(Assembly.Load(library)));

    private static string Describe(Assembly library)
    {
        var text = new StringBuilder();
        foreach (var type in library.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("  ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type);
        return type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetProperties(Declared).Select(property => $"{Name(property.PropertyType)} {property.Name}{Accessors(property)}"))
            .Concat(type.GetFields(Declared).Select(field => $"{Name(field.FieldType)} {field.Name}"))
            .Concat(type.GetMethods(Declared)
                .Where(method => (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !MadeByTheCompiler.Contains(method.Name))
                .Select(method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})"));
    }

    private static string Accessors(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter) return " { get; }";
        return setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " { get; init; }" : " { get; set; }";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static string Name(Type type)
    {
        if (!type.IsGenericType) return type.IsByRef ? "ref " + Name(type.GetElementType()!) : type.FullName is { } full && full.StartsWith("Portolan", StringComparison.Ordinal) ? full : type.Name;
        var name = type.Name.Contains('`', StringComparison.Ordinal) ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
