using System.Reflection;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Rules;

/// <summary>Web → Silo → Grains → engine, and who may know what (docs/architecture.md). The browser's part has its own, in <c>architecture.test.ts</c>.</summary>
public class DirectionTests
{
    static readonly Assembly Grains = typeof(IStationGrain).Assembly;

    [Fact]
    public void Grains_see_neither_the_web_nor_a_database()
    {
        string[] forbidden = ["Microsoft.AspNetCore", "Microsoft.Data", "SQLitePCLRaw", "Dapper", "Npgsql", "OrleansHub.Silo", "OrleansHub.Web"];

        Grains.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .ShouldAllBe(name => !forbidden.Any(name.StartsWith));
    }

    [Theory]
    // Who may mention what: the folder that owns the knowledge, and the words that betray it.
    [InlineData(new[] { "src/Silo/Storage/", "src/Silo/History/" }, new[] { "using Microsoft.Data.Sqlite", "using SQLitePCL", "using Dapper" })]
    [InlineData(new[] { "src/Web/" }, new[] { "using Microsoft.AspNetCore.SignalR", "using Microsoft.AspNetCore.Http" })]
    [InlineData(new[] { "src/Embedded/", "src/Embedded.Generator/", "src/Silo/GrainEngine.Embedded.cs" }, new[] { "OrleansHub.Embedded" })]
    public void Only_its_own_folder_knows(string[] owners, string[] words)
    {
        var trespassers = SourceTree.Files("src", ".cs")
            .Where(file => !owners.Any(file.Path.StartsWith) && words.Any(file.Text.Contains))
            .Select(file => file.Path);

        trespassers.ShouldBeEmpty();
    }

    [Fact]
    public void A_pure_rule_uses_no_grain()
    {
        // A rule that decides a number runs in a unit test in a millisecond; it takes what it needs as arguments.
        var impure = SourceTree.Files("src/Grains", ".cs")
            .Where(file => !file.Path.EndsWith("Grain.cs", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("IGrainFactory") || file.Text.Contains("GetGrain<") || file.Text.Contains(": Grain"))
            .Select(file => file.Path);

        impure.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_chain_only_goes_up_the_tree()
    {
        SourceTree.Files("src/Grains/Areas", ".cs").Where(file => file.Text.Contains("GetGrain<IStationGrain>")).ShouldBeEmpty();
    }
}
