using OrleansHub.Silo.History;

namespace OrleansHub.Web.Reporting;

/// <summary>How the time of a report is cut.</summary>
internal enum ReportStep
{
    Quarter,
    Hour,
    Day,
    /// <summary>Not at all: one row for the whole time.</summary>
    Total,
}

internal static class ReportSteps
{
    public static ReportStep? Parse(string name) => name == "total" ? ReportStep.Total : StepName.Parse(name) is { } step ? (ReportStep)step : null;

    public static string NameOf(this ReportStep step) => step switch { ReportStep.Quarter => "15m", ReportStep.Hour => "1h", ReportStep.Day => "1d", _ => "total" };

    /// <summary>The step in which history is read for it.</summary>
    public static Step Read(this ReportStep step) => step == ReportStep.Total ? Step.Day : (Step)step;
}
