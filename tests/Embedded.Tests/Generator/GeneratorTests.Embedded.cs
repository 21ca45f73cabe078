using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrleansHub.Embedded.Generator;

namespace OrleansHub.Embedded.Tests.Generator;

/// <summary>What the generator refuses, and that what it writes compiles.</summary>
public sealed class GeneratorTests
{
    [Theory]
    [InlineData("interface IBad : IGrainWithStringKey { int Get(); }", "OHE001")]
    [InlineData("interface IBad : IGrainWithStringKey { void Get(); }", "OHE001")]
    [InlineData("interface IBad : IGrainObserver { string Get(); }", "OHE001")]
    [InlineData("interface IBase { int Get(); } interface IBad : IBase, IGrainWithStringKey { }", "OHE001")]
    [InlineData("interface IBad : IGrainWithStringKey { System.Collections.Generic.IAsyncEnumerable<int> Get(); }", "OHE001")]
    [InlineData("interface IBad : IGrainWithStringKey { Task<int> Value { get; } }", "OHE002")]
    [InlineData("interface IBad : IGrainWithStringKey { event System.Action Rang; }", "OHE002")]
    [InlineData("interface IBad : IGrainWithStringKey { Task Get<T>(T value); }", "OHE003")]
    [InlineData("interface IBad : IGrainWithStringKey { Task Get(ref int value); }", "OHE004")]
    [InlineData("interface IBad<T> : IGrainWithStringKey { Task Get(T value); }", "OHE005")]
    [InlineData("class Outer { interface IBad : IGrainWithStringKey { Task Get(); } }", "OHE006")]
    [InlineData("interface IBad : IGrainWithStringKey { [Orleans.Concurrency.OneWay] Task<int> Get(); }", "OHE007")]
    [InlineData(Good + "class BadGrain : Grain, IGood { public BadGrain([PersistentState(\"s\")] string state) { } public Task Get() => Task.CompletedTask; }", "OHE008")]
    [InlineData(Good + "class BadGrain : Grain, IGood { public BadGrain(string a) { } public BadGrain(int b) { } public Task Get() => Task.CompletedTask; }", "OHE009")]
    [InlineData(Good + "class BadGrain<T> : Grain, IGood { public Task Get() => Task.CompletedTask; }", "OHE005")]
    public void A_mistake_is_a_compile_error_at_its_place(string source, string rule)
    {
        var (diagnostics, _) = Generate(source);

        var error = diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe(rule);
        error.Severity.ShouldBe(DiagnosticSeverity.Error);
        error.Location.IsInSource.ShouldBeFalse("the place is kept as plain values");
        error.Location.GetLineSpan().Path.ShouldBe("Test.cs");
    }

    [Theory]
    [InlineData(Good + "class GoodGrain : Grain, IGood { public Task Get() => Task.CompletedTask; }")]
    [InlineData(Good + "partial class GoodGrain : Grain { } partial class GoodGrain : IGood { public Task Get() => Task.CompletedTask; }")]
    [InlineData(Good + "abstract class HalfGrain : Grain { } sealed class WholeGrain : HalfGrain, IGood { public Task Get() => Task.CompletedTask; }")]
    [InlineData("interface IGood : IGrainWithStringKey { Task<string?> Get(string? a = null, params int[] b); ValueTask Set((int X, string? Y)[] c); Task Get(); }")]
    [InlineData("interface ISees : IGrainObserver { void Saw(string what); Task<int> Count(); [Orleans.Concurrency.OneWay] ValueTask Tell(int a); }")]
    [InlineData("interface IGood : IGrainWithStringKey { Task @class(int @int); static int Helper() => 1; }")]
    [InlineData("class Outer { internal interface IInner : IGrainWithStringKey { Task Get(System.Threading.CancellationToken c); } }")]
    public void What_is_written_for_a_good_interface_compiles(string source)
    {
        var (diagnostics, compilation) = Generate(source);

        diagnostics.ShouldBeEmpty();
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void A_change_elsewhere_writes_nothing_anew()
    {
        var compilation = Compile(Good);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GrainGenerator().AsSourceGenerator()], parseOptions: Parse, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);

        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated : object { }", Parse)));

        driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs)
            .ShouldAllBe(o => o.Reason == IncrementalStepRunReason.Cached);
    }

    private const string Good = "interface IGood : IGrainWithStringKey { Task Get(); } ";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    private static (Diagnostic[] Diagnostics, Compilation Compilation) Generate(string source)
    {
        CSharpGeneratorDriver.Create([new GrainGenerator().AsSourceGenerator()], parseOptions: Parse).RunGeneratorsAndUpdateCompilation(Compile(source), out var compilation, out var diagnostics);
        return ([.. diagnostics], compilation);
    }

    private static CSharpCompilation Compile(string source)
    {
        const string usings = "using Orleans; using Orleans.Runtime; using System.Threading.Tasks;\n";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Sample", [CSharpSyntaxTree.ParseText(usings + source, Parse, "Test.cs")],
            references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
