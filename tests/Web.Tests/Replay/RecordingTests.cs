using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Replay;

namespace OrleansHub.Web.Tests.Replay;

public sealed class RecordingTests : IDisposable
{
    const string Header = "C/A,UNIT,SCP,STATION,LINENAME,DIVISION,DATE,TIME,DESC,ENTRIES,EXITS";
    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_half_hour_is_one_interval_reading_with_an_id_that_is_always_the_same()
    {
        Write("7,07/24/05,00:30:00,1", "9,07/24/05,00:30:00,4", "", "9,07/24/05,00:00:00,0");

        var posts = CalIt2File.Read(path).Posts;

        posts.Count.ShouldBe(2);
        JsonSerializer.Serialize(posts[1].Readings).ShouldBe(
            """[{"sensor":"calit2/door-1","at":"2005-07-24T00:30:00-07:00","id":"20050724T003000","deltaIn":4,"deltaOut":1}]""");
    }

    [Theory]
    [InlineData("8,07/24/05,00:30:00,1", "line 2: flow 8")]
    [InlineData("7,24/07/05,00:30:00,1", "line 2: '24/07/05")]
    [InlineData("7,07/24/05,00:30:00,-1", "line 2: '-1'")]
    [InlineData("7,07/24/05,00:30:00", "line 2: expected")]
    [InlineData("7,07/24/05,00:00:00,1", "line 2: this flow")]
    public void A_bad_line_of_the_building_is_named(string line, string problem)
    {
        Write("7,07/24/05,00:00:00,0", line);

        Should.Throw<RecordingException>(() => CalIt2File.Read(path)).Message.ShouldContain(problem);
    }

    [Fact]
    public void Audits_come_in_the_order_of_time_and_each_once()
    {
        Write(Header,
            "A033,R170,'02-00-00,14 ST,L,BMT,2020-03-02T00:00:00Z,1899-12-31T03:00:00Z,REGULAR,20,9",
            "A033,R170,'02-00-00,14 ST,L,BMT,2020-03-01T00:00:00Z,1899-12-31T23:00:00Z,RECOVR AUD,15,8",
            "A033,R170,'02-00-00,14 ST,L,BMT,2020-03-01T00:00:00Z,1899-12-31T23:00:00Z,REGULAR,15,8");

        var recording = RegisterFile.Read(path);

        recording.Posts.Select(post => JsonSerializer.Serialize(post.Readings)).ShouldBe([
            """[{"sensor":"14-st/a033-r170-02-00-00","at":"2020-03-01T23:00:00-05:00","in":15,"out":8}]""",
            """[{"sensor":"14-st/a033-r170-02-00-00","at":"2020-03-02T03:00:00-05:00","in":20,"out":9}]""",
        ]);
    }

    [Fact]
    public void A_register_whose_steps_mostly_fall_counts_downwards()
    {
        Write("\"C/A\",\"UNIT\",\"SCP\",\"STATION\",\"LINENAME\",\"DIVISION\",\"DATE\",\"TIME\",\"DESC\",\"ENTRIES\",\"EXITS\"",
            "A,R,1,X,L,B,02/22/2020,03:00:00,REGULAR,900,10", "A,R,1,X,L,B,02/22/2020,07:00:00,REGULAR,850,12",
            "A,R,1,X,L,B,02/22/2020,11:00:00,REGULAR,999,20", "A,R,1,X,L,B,02/22/2020,15:00:00,REGULAR,990,30", "A,R,2,Y,L,B,02/22/2020,15:00:00,REGULAR,1,2");

        var city = RegisterFile.Read(path).City;

        city.Stations.Keys.Order().ShouldBe(["x", "y"]);
        city.Stations["x"].Sensors.Single().Down.ShouldBe(CountsDown.In);
        city.Stations["y"].Sensors.Single().Down.ShouldBe(CountsDown.None);
    }

    [Theory]
    [InlineData("A,R,1,X,L,B,2020-02-22,03:00:00,REGULAR,many,1", "line 2: ENTRIES 'many'")]
    [InlineData("A,R,1,X,L,B,yesterday,03:00:00,REGULAR,1,1", "line 2: DATE")]
    [InlineData("A,R,1,X,L,B,2020-02-22,noon,REGULAR,1,1", "line 2: TIME")]
    [InlineData("A,R,1,,L,B,2020-02-22,03:00:00,REGULAR,1,1", "line 2: STATION is missing")]
    public void A_bad_audit_is_named(string line, string problem)
    {
        Write(Header, line);

        Should.Throw<RecordingException>(() => RegisterFile.Read(path)).Message.ShouldContain(problem);
    }

    [Fact]
    public void A_file_without_a_column_is_refused_by_its_name()
    {
        Write("C/A,UNIT,SCP,STATION,DATE,TIME,ENTRIES", "A,R,1,X,2020-02-22,03:00:00,1");

        Should.Throw<RecordingException>(() => RegisterFile.Read(path)).Message.ShouldContain("no column EXITS");
    }

    [Theory]
    [InlineData("2020-03-08T02:30:00", "2020-03-08T03:30:00-04:00")]
    [InlineData("2020-11-01T01:30:00", "2020-11-01T01:30:00-04:00")]
    [InlineData("2020-06-01T12:00:00", "2020-06-01T12:00:00-04:00")]
    public void Local_times_become_instants_where_the_clocks_change_too(string local, string instant)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        WallClock.At(DateTime.Parse(local, null), zone).ShouldBe(DateTimeOffset.Parse(instant, null));
    }

    void Write(params string[] lines) => File.WriteAllLines(path, lines);
}
