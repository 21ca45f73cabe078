namespace OrleansHub.Web.Replay;

/// <summary>A line of a recording that cannot be read; the message names it and says what was expected.</summary>
internal sealed class RecordingException(string file, int line, string problem) : Exception($"{Path.GetFileName(file)}, line {line}: {problem}");
