namespace OrleansHub.Web.Reporting;

/// <summary>One of the reports.</summary>
internal interface IReport
{
    /// <summary>The last part of its address.</summary>
    string Name { get; }

    /// <summary>What it tells, in one line.</summary>
    string Summary { get; }

    /// <summary>The table for a question. Rows are read while they are taken.</summary>
    Task<ReportTable> Table(ReportQuery query, CancellationToken stop);
}
