using System.Runtime.CompilerServices;

namespace OrleansHub.Rules;

/// <summary>The files of the project as text, found from where this file was compiled.</summary>
static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Every source file under a folder, with its path from the root, build output and packages left out.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "dist" or "wwwroot"))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(Path.Combine(Root, file))));

    static string Here([CallerFilePath] string path = "") => path;
}
