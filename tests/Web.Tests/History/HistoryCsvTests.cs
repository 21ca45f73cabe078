using OrleansHub.Web.History;

namespace OrleansHub.Web.Tests.History;

public sealed class HistoryCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void A_spreadsheet_takes_every_text_for_a_text(string text, string cell) => HistoryCsv.Text(text).ShouldBe(cell);
}
