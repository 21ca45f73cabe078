using System.Text.RegularExpressions;

namespace OrleansHub.Rules;

/// <summary>The tree is the architecture: names and rooms.</summary>
public partial class HouseStyleTests
{
    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strangers = SourceTree.Files("src", ".cs")
            // Embedded declares the names of Orleans, in the namespaces of Orleans.
            .Where(file => !file.Path.StartsWith("src/Embedded", StringComparison.Ordinal))
            .Select(file => (file.Path, Declared: Namespace().Match(file.Text) is { Success: true } match ? match.Groups[1].Value : null))
            .Where(file => file.Declared is not null)
            .Where(file => file.Declared != "OrleansHub." + Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.').Replace('\\', '.'));

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void A_type_is_named_after_what_it_is()
    {
        var vague = SourceTree.Files("src", ".cs")
            .Where(file => !file.Path.StartsWith("src/Embedded", StringComparison.Ordinal))
            .SelectMany(file => TypeName().Matches(file.Text).Select(match => match.Groups[1].Value))
            .Where(name => Vague().IsMatch(name));

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_one_idea()
    {
        var files = SourceTree.Files("src", ".cs").Select(file => (file.Path, Lines: file.Text.AsSpan().Count('\n'))).ToArray();

        files.Where(file => file.Lines > 300).ShouldBeEmpty();
        files.Select(file => file.Lines).Order().ElementAt(files.Length / 2).ShouldBeLessThan(60, "the median file");
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:\w+ )*(?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Utility|Common|Base|Data|Info)$|(?<!Background)Service$")]
    private static partial Regex Vague();
}
