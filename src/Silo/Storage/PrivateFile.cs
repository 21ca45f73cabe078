namespace OrleansHub.Silo.Storage;

/// <summary>Files and directories that only the account of the server may read: they hold hashes of keys and passwords.</summary>
internal static class PrivateFile
{
    public static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    public static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // SQLite would make the file with the process' umask; its log files take the mode of the file they find.
    public static void MakeEmpty(string path)
    {
        if (File.Exists(path)) return;
        using var file = new FileStream(path, Options(FileMode.OpenOrCreate, FileShare.ReadWrite));
    }
}
