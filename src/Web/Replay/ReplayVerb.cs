using System.CommandLine;
using System.Globalization;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Replay;

/// <summary><c>replay FILE</c>: serves with a clock that follows the file, and feeds its counts through the public door.</summary>
internal static class ReplayVerb
{
    public static Command Create(ServeOptions serve)
    {
        var file = new Argument<string>("FILE") { Description = "A file of real counts" };
        var format = new Option<string>("--format") { Description = "What the file is", Required = true, HelpName = "calit2|registers" };
        format.AcceptOnlyFromAmong("calit2", "registers");
        var speed = new Option<string>("--speed") { Description = "How many times faster than it was (default 1800)", HelpName = "N|max", DefaultValueFactory = _ => "1800" };
        var exit = new Option<bool>("--exit") { Description = "End when the file ends; otherwise go on serving" };
        var verb = new Command("replay", "Serve with the time and the counts of a recording") { file, format, speed, exit };
        serve.AddPlaceTo(verb);
        verb.SetAction((result, stop) =>
        {
            var recording = Read(result.GetRequiredValue(file), result.GetRequiredValue(format));
            var plan = new ReplayPlan(recording, Speed(result.GetRequiredValue(speed)), result.GetValue(exit));
            return ReplayRun.RunAsync(plan, serve.Settings(result), Console.Out, stop);
        });
        return verb;
    }

    static Recording Read(string path, string format)
    {
        if (!File.Exists(path)) throw new OperatorException($"There is no file {path}.");
        return format == "calit2" ? CalIt2File.Read(path) : RegisterFile.Read(path);
    }

    static double Speed(string text) => text == "max" ? double.PositiveInfinity
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed > 0 && speed < double.PositiveInfinity ? speed
        : throw new OperatorException($"--speed {text} is neither a number above 0 nor max.");
}

/// <summary>What to replay, how many times faster than it was, and whether to end with it.</summary>
internal sealed record ReplayPlan(Recording Recording, double Speed, bool Exit);
