using FsCheck;
using FsCheck.Fluent;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Grains.Tests.Counting;
using Xunit.Abstractions;

namespace OrleansHub.Grains.Tests.Hours;

public class ChineseHoursTests(ITestOutputHelper output)
{
    [RealFact]
    public void Every_string_of_the_real_stations_becomes_a_timetable()
    {
        // The first column counts the stations that write it so.
        var strings = SharedData.Lines("hours/zhengzhou_open_hours_strings.txt").Select(line => line.Split('\t', 2)[^1]).Where(text => text.Length > 0).ToArray();

        var converted = strings.Select(text => (text, Read: ChineseHours.TryToOsm(text, out var osm, out _), osm)).ToArray();

        foreach (var (text, _, osm) in converted) output.WriteLine($"{text}  →  {osm}");
        strings.Length.ShouldBe(17);
        converted.Where(one => !one.Read).ShouldBeEmpty();
    }

    [Theory]
    // As the real stations write them.
    [InlineData("周一至周五 09:00-17:00", "Mo-Fr 09:00-17:00")]
    [InlineData("工作日开放", "Mo-Fr unknown; PH off")]
    [InlineData("24小时", "24/7")]
    [InlineData("07:30-22:30", "07:30-22:30")]
    [InlineData("周一至周五 08:30-12:00,13:00-17:30", "Mo-Fr 08:30-12:00,13:00-17:30")]
    // Signs and digits of a Chinese keyboard.
    [InlineData("周一至周日８：００～２２：００", "Mo-Su 08:00-22:00")]
    [InlineData("8：00—20：00", "08:00-20:00")]
    [InlineData("8:30-12:00；14:00-17:30", "08:30-12:00,14:00-17:30")]
    [InlineData("Mo-Fr 09:00-17:00；PH off", "Mo-Fr 09:00-17:00；PH off")]
    [InlineData("08:30——17:30", "08:30-17:30")]
    [InlineData("每天 6：00——22：00", "Mo-Su 06:00-22:00")]
    [InlineData("7X24", "24/7")]
    [InlineData("24H", "24/7")]
    [InlineData("7天24小时", "24/7")]
    [InlineData("7×24 小时", "24/7")]
    [InlineData("全年365天，每天24小时", "Mo-Su 00:00-24:00")]
    [InlineData("周1至周5 8:30-17:30", "Mo-Fr 08:30-17:30")]
    [InlineData("八点半至十七点三十分", "08:30-17:30")]
    [InlineData("上午八点一刻到下午五点零五分", "08:15-17:05")]
    [InlineData("上午十一点到下午二点", "11:00-14:00")]
    [InlineData("八点到二十三点", "08:00-23:00")]
    [InlineData("星期一到星期五8时30分—17时30分，法定节假日休息", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("周一至周五：8:30-17:30；周六、周日：9:00-16:30。", "Mo-Fr 08:30-17:30; Sa-Su 09:00-16:30")]
    // Parts of the day.
    [InlineData("周一至周五 上午8:30-12:00，下午2:00-5:30", "Mo-Fr 08:30-12:00,14:00-17:30")]
    [InlineData("早上8点到晚上8点", "08:00-20:00")]
    [InlineData("早8点半至晚9点", "08:30-21:00")]
    [InlineData("上午9:00-下午5:00", "09:00-17:00")]
    [InlineData("上午9点到5点", "09:00-17:00")]
    [InlineData("晚上10点-次日6点", "22:00-06:00")]
    [InlineData("每天8:00至次日凌晨2点", "Mo-Su 08:00-02:00")]
    [InlineData("中午12点-下午1点", "12:00-13:00")]
    [InlineData("晚上6点-12点", "18:00-24:00")]
    [InlineData("晚上6点-晚上12点", "18:00-24:00")]
    [InlineData("晚上10点-6点", "22:00-06:00")]
    [InlineData("夜间22:00-6:00", "22:00-06:00")]
    [InlineData("晚上1点-5点", "01:00-05:00")]
    [InlineData("下午2:00-5:30", "14:00-17:30")]
    [InlineData("每天7:00-0:00", "Mo-Su 07:00-00:00")]
    [InlineData("每天8:00至次日8:00", "Mo-Su 08:00-32:00")]
    [InlineData("12:00-次日12:00", "12:00-36:00")]
    [InlineData("5 月 1 日至 9 月 30 日 8 点至 12 点，14 点 30 分至 18 点", "May 01-Sep 30 08:00-12:00,14:30-18:00")]
    // What is left of a night belongs to the day before.
    [InlineData("周五22:00-次日4:00，周六21:00-次日4:00", "Fr 22:00-04:00, Sa 21:00-04:00")]
    [InlineData("周一至周六 18:00-次日2:00，周日休息", "Mo-Sa 18:00-02:00")]
    [InlineData("每天8:00-次日2:00，周日8:00-22:00，节假日休息", "Mo-Sa 08:00-02:00, Su 08:00-22:00; PH off")]
    [InlineData("工作日18:00-次日2:00，周末及节假日12:00-次日3:00", "Mo-Fr 18:00-02:00, Sa-Su 12:00-03:00; PH 12:00-03:00")]
    // Several times of the same days, and a pause in them.
    [InlineData("上午8:30—12:00；下午14:30—17:30", "08:30-12:00,14:30-17:30")]
    [InlineData("周一至周五8:30-12:00；14:00-17:30；周六9:00-12:00；14:00-16:00", "Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-12:00,14:00-16:00")]
    [InlineData("8:30-17:30，中午12:00-14:00休息", "08:30-12:00,14:00-17:30")]
    [InlineData("周一至周五8:00-20:00（12:00-13:00休息）", "Mo-Fr 08:00-12:00,13:00-20:00")]
    [InlineData("8:30-17:30（中午不休息）", "08:30-17:30")]
    // Days.
    [InlineData("周一、三、五 9:00-11:00", "Mo,We,Fr 09:00-11:00")]
    [InlineData("周一至五9:00-17:00", "Mo-Fr 09:00-17:00")]
    [InlineData("周六日 10:00-16:00", "Sa-Su 10:00-16:00")]
    [InlineData("周二至周日9:00-17:00，周一闭馆", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("每周一闭馆，其他时间9:00-17:00", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("除周一外每天9:00-17:00", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("工作日08:30-17:30，周末09:00-16:00", "Mo-Fr 08:30-17:30; Sa-Su 09:00-16:00; PH off")]
    [InlineData("工作日8:30-17:30，休息日9:00-16:00", "Mo-Fr 08:30-17:30; Sa-Su 09:00-16:00; PH off")]
    [InlineData("周一至周五8:30-17:30，其余时间不开放", "Mo-Fr 08:30-17:30")]
    [InlineData("周一至周五8:30-17:30，其他时间9:00-12:00", "Mo-Fr 08:30-17:30; Sa-Su 09:00-12:00")]
    // Days after their times.
    [InlineData("8:30-17:30（工作日）", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("8:30-17:30 周一至周五", "Mo-Fr 08:30-17:30")]
    [InlineData("9:00-17:00（周一至周五），9:00-12:00（周六）", "Mo-Fr 09:00-17:00; Sa 09:00-12:00")]
    [InlineData("周一至周五 8:30-17:30（工作日）", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("周一至周五 8:00-18:00（5月1日-9月30日）", "May 01-Sep 30 Mo-Fr 08:00-18:00")]
    [InlineData("9:00-17:00（周一闭馆）", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("8:30-17:30，周六9:00-12:00", "Mo-Fr,Su 08:30-17:30; Sa 09:00-12:00")]
    // Holidays.
    [InlineData("每天9:00-18:00（含节假日）", "Mo-Su 09:00-18:00")]
    [InlineData("9:00-18:00，含周末", "09:00-18:00")]
    [InlineData("周一至周五 8:30-17:30（不含节假日）", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("周一至周五09:00-17:00（节假日除外）", "Mo-Fr 09:00-17:00; PH off")]
    [InlineData("周一至周五（节假日除外）8:30-17:30", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("周六、周日、法定节假日除外，8:30-17:30", "Mo-Fr 08:30-17:30; Sa-Su off; PH off")]
    [InlineData("周一至周五，节假日除外，8:30-17:30", "Mo-Fr 08:30-17:30; PH off")]
    [InlineData("09：00-17：00 (周一至周五，法定节假日除外)", "Mo-Fr 09:00-17:00; PH off")]
    [InlineData("周一及法定节假日除外，9:00-17:00", "Tu-Su 09:00-17:00; Mo off; PH off")]
    [InlineData("周一（法定节假日除外）闭馆，其他时间9:00-17:00", "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")]
    [InlineData("每周一闭馆（法定节假日除外），9:00-17:00", "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")]
    [InlineData("周二至周日09:00-17:00（16:30停止入场），周一闭馆", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("周六：上午9:00-12:00，下午休息", "Sa 09:00-12:00")]
    [InlineData("双休日及法定节假日休息，其余时间8:30-17:30", "Mo-Fr 08:30-17:30; Sa-Su off; PH off")]
    [InlineData("工作日9:00-17:00，节假日10:00-16:00", "Mo-Fr 09:00-17:00; PH 10:00-16:00")]
    [InlineData("周一至周五9:00-17:00，节假日照常开放", "Mo-Fr 09:00-17:00")]
    [InlineData("24小时开放（节假日除外）", "24/7; PH off")]
    [InlineData("全年无休 08:00-20:00", "08:00-20:00")]
    // Seasons with their dates.
    [InlineData("夏季（5月-10月）08:00-19:00，冬季（11月-次年4月）08:30-18:00", "May-Oct 08:00-19:00; Nov-Apr 08:30-18:00")]
    [InlineData("5月1日-9月30日 7:00-21:00；10月1日至次年4月30日 8:00-20:00", "May 01-Sep 30 07:00-21:00; Oct 01-Apr 30 08:00-20:00")]
    [InlineData("11月1日至次年3月31日（淡季）：10:00-16:00，每周一闭馆", "Nov 01-Mar 31 Tu-Su 10:00-16:00; Nov 01-Mar 31 Mo off")]
    [InlineData("08:00起", "08:00+")]
    [InlineData("每天9:00-17:00；周一休息；节假日10:00-16:00", "Tu-Su 09:00-17:00; Mo off; PH 10:00-16:00")]
    [InlineData("周一至周五8:00-18:00，周末时间不定", "Mo-Fr 08:00-18:00; Sa-Su unknown")]
    [InlineData("休息", "off")]
    [InlineData("周一闭馆", "Tu-Su unknown; Mo off")]
    [InlineData("周一闭馆，其余时间开放", "Tu-Su unknown; Mo off")]
    [InlineData("周一闭馆（节假日除外）", "Tu-Su unknown; Mo off; PH unknown")]
    // A bracket, or days that a comma divides, in a sentence that goes on.
    [InlineData("周一至周五（法定节假日休息）：上午8:30-12:00，下午14:00-17:30", "Mo-Fr 08:30-12:00,14:00-17:30; PH off")]
    [InlineData("周一至周五上午9:00-12:00（节假日除外），下午14:00-17:00", "Mo-Fr 09:00-12:00,14:00-17:00; PH off")]
    [InlineData("周一至周五，节假日休息，9:00-17:00", "Mo-Fr 09:00-17:00; PH off")]
    [InlineData("9:00-17:00 周一至周五 节假日休息", "Mo-Fr 09:00-17:00; PH off")]
    [InlineData("8:30-17:30周一至周五，周六9:00-12:00", "Mo-Fr 08:30-17:30; Sa 09:00-12:00")]
    [InlineData("9:00-17:00，周二至周日，周一闭馆", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("周一至周五上班，周末休息，8:30-17:30", "Mo-Fr 08:30-17:30; Sa-Su off")]
    [InlineData("8:00-20:00（周末9:00-18:00）；法定节假日休息", "Mo-Fr 08:00-20:00; Sa-Su 09:00-18:00; PH off")]
    // Several sentences of one day.
    [InlineData("周一至周五上午8:30-12:00；周一至周四下午14:00-17:30", "Mo-Th 08:30-12:00,14:00-17:30; Fr 08:30-12:00")]
    [InlineData("每天9:00-17:00，周五、周六晚18:00-21:00", "Mo-Th,Su 09:00-17:00; Fr-Sa 09:00-17:00,18:00-21:00")]
    [InlineData("周一至周五8:30-12:00，12:00-14:00休息，14:00-17:30", "Mo-Fr 08:30-12:00,14:00-17:30")]
    [InlineData("每天9:00-17:00（休息时间：12:00-13:00）", "Mo-Su 09:00-12:00,13:00-17:00")]
    [InlineData("22:00-24:00，0:00-6:00", "22:00-24:00,00:00-06:00")]
    // Days of rest and holidays.
    [InlineData("9:00-17:00，闭馆日：周一", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("9:00-17:00，双休", "Mo-Fr 09:00-17:00; Sa-Su off")]
    [InlineData("周一至周五，除周三外，9:00-17:00", "Mo-Tu,Th-Fr 09:00-17:00; We off")]
    [InlineData("周五9:00-12:00，其他工作日9:00-17:00", "Mo-Th 09:00-17:00; Fr 09:00-12:00; PH off")]
    [InlineData("10:00-18:00，除周一", "Tu-Su 10:00-18:00; Mo off")]
    [InlineData("除周一外9:00-17:00，周一13:00-17:00", "Mo 13:00-17:00; Tu-Su 09:00-17:00")]
    [InlineData("周二至周五9:00-17:00，周末及节假日10:00-18:00，周一闭馆", "Tu-Fr 09:00-17:00; Sa-Su 10:00-18:00; Mo off; PH 10:00-18:00")]
    [InlineData("周一闭馆，逢节假日照常开放。9:00-17:00", "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")]
    [InlineData("除法定节假日外，每周一闭馆，开放时间9:00-17:00", "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")]
    [InlineData("周一至周五9:00-17:00（节假日除外），周末及节假日10:00-16:00", "Mo-Fr 09:00-17:00; Sa-Su 10:00-16:00; PH 10:00-16:00")]
    // Days and seasons are carried on.
    [InlineData("工作日：夏季（5月-9月）8:00-18:00，冬季（10月-4月）8:30-17:30", "May-Sep Mo-Fr 08:00-18:00; Oct-Apr Mo-Fr 08:30-17:30; PH off")]
    [InlineData("5月-9月：周一至周五8:00-18:00，周末9:00-17:00；10月-4月：周一至周五8:30-17:30，周末9:30-16:30", "May-Sep Mo-Fr 08:00-18:00; May-Sep Sa-Su 09:00-17:00; Oct-Apr Mo-Fr 08:30-17:30; Oct-Apr Sa-Su 09:30-16:30")]
    [InlineData("夏季5月-9月：周一至周五8:00-18:00，周末休息；冬季10月-4月：周一至周日8:30-17:30", "May-Sep Mo-Fr 08:00-18:00; May-Sep Sa-Su off; Oct-Apr Mo-Su 08:30-17:30")]
    [InlineData("5月-9月每天18:00-次日2:00，周日18:00-24:00", "May-Sep Mo-Sa 18:00-02:00, May-Sep Su 18:00-24:00")]
    // What is said beside the hours.
    [InlineData("9:00-17:00，周末照常开放", "09:00-17:00")]
    [InlineData("9:00-17:00，16:30停止入场，周一（除节假日外）闭馆", "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")]
    [InlineData("周二至周日9:00-17:00（最晚入馆16:30）；周一公休；以官方公告为准", "Tu-Su 09:00-17:00; Mo off")]
    [InlineData("周一至周六9:00-17:00，法定节假日开放时间另行通知", "Mo-Sa 09:00-17:00; PH unknown")]
    [InlineData("以现场公告为准", "unknown")]
    // Lines that were put together again.
    [InlineData("周二至周日8:30-11:3013:30-17:00周一闭馆", "Tu-Su 08:30-11:30,13:30-17:00; Mo off")]
    [InlineData("（5月-10月）：8:00-18:30（11月-次年4月）：8:00-18:00", "May-Oct 08:00-18:30; Nov-Apr 08:00-18:00")]
    [InlineData("周一至周日 10:00-04:30", "Mo-Su 10:00-04:30")]
    public void It_becomes_what_its_author_meant(string chinese, string osm)
    {
        ChineseHours.TryToOsm(chinese, out var written, out var error).ShouldBeTrue(error?.Message.En);
        error.ShouldBeNull();

        written.ShouldBe(osm);
        // What is said of it in words means the same when it is read again.
        var words = OpeningHours.Parse(osm).Text.Zh;
        ChineseHours.TryToOsm(words, out var again, out error).ShouldBeTrue($"{words}: {error?.Message.En}");
        StatesOf(again!).ShouldBe(StatesOf(osm), words);
    }

    // Every half hour of the weeks around two long holidays.
    static List<OpenState> StatesOf(string osm)
    {
        var (hours, context) = (OpeningHours.Parse(osm), new HoursContext(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), ChineseCalendar.BuiltIn));
        DateTimeOffset[] begins = [new(2026, 2, 7, 0, 0, 0, TimeSpan.FromHours(8)), new(2026, 9, 19, 0, 0, 0, TimeSpan.FromHours(8))];
        return [.. begins.SelectMany(begin => Enumerable.Range(0, 30 * 48).Select(half => hours.At(begin.AddMinutes(30 * half), context).State))];
    }

    [Theory]
    [InlineData("夏季08:00-19:00，冬季08:30-18:00", 0)]
    [InlineData("周一至周五 上午8:30", 8)]
    [InlineData("国庆节休息", 0)]
    [InlineData("日出至日落", 0)]
    [InlineData("请致电门卫", 0)]
    [InlineData("开放", 0)]
    [InlineData("周一至周五 25:00-26:00", 6)]
    [InlineData("13月 8:00-9:00", 0)]
    [InlineData("8:30-12:00 周一至周五 9:00-11:00 周六", 28)]
    [InlineData("周一至周五 9:00-17:00（周六）", 16)]
    [InlineData("周一至周五 9:00-5:00", 11)]
    [InlineData("24小时；9:00-17:00", 0)]
    [InlineData("9:00-17:00，休息", 0)]
    [InlineData("12:00-13:00休息", 0)]
    [InlineData("周日休息，法定节假日除外，9:00-17:00", 10)]
    [InlineData("8:30-11:30，2:30-5:30", 11)]
    [InlineData("5.1-9.30 8:00-18:00", 0)]
    [InlineData("8:00-12:00 14:00-6:00", 11)]
    [InlineData("Mo-Fr 8:30-12:00；14:00-17:30", 0)]
    [InlineData("周一至周五8:30-17:30，中午休息", 16)]
    [InlineData("周一至周五8:30-17:30，周末9:00-16:00，12:00-14:00休息", 29)]
    [InlineData("每天8:00-18:00，周一至周三8:00-12:00，周三至周五9:00-18:00", 0)]
    [InlineData("周末及7-8月每天9:00-17:00", 3)]
    [InlineData("早8点到晚4点", 5)]
    [InlineData("8点-8点", 3)]
    [InlineData("每天早晚6:00-8:00", 3)]
    [InlineData("每天9:00-17:00，节假日除外，含周末", 19)]
    [InlineData("2月30日休息", 0)]
    [InlineData("晚上10点-次日6点，凌晨2:00-3:00休息", 0)]
    [InlineData("周一至周五8:30-17:30，周末9:00-16:00（12:00-14:00休息）", 28)]
    [InlineData("5月-9月8:00-12:00；10月-4月8:30-12:00；下午14:00-17:00", 41)]
    [InlineData("周一、周三、周五，节假日除外，9:00-17:00", 12)]
    [InlineData("周一闭馆，法定节假日除外", 10)]
    [InlineData("Mo-Fr 09:00-", 12)]
    [InlineData("", 0)]
    public void What_cannot_be_known_is_refused_with_a_place(string chinese, int position)
    {
        ChineseHours.TryToOsm(chinese, out var osm, out var error).ShouldBeFalse(osm);

        error!.Position.ShouldBe(position, error.Message.En);
        error.Message.Zh.ShouldNotBeEmpty();
        error.Message.En.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Workdays_whose_hours_nobody_wrote_are_not_known_and_the_others_closed()
    {
        ChineseHours.TryToOsm("工作日开放", out var osm, out _);
        var hours = OpeningHours.Parse(osm!);
        var context = new HoursContext(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), ChineseCalendar.BuiltIn);

        OpenState On(int month, int day) => hours.At(new(2026, month, day, 10, 0, 0, TimeSpan.FromHours(8)), context).State;

        On(11, 20).ShouldBe(OpenState.Unknown, "a Friday");
        On(11, 21).ShouldBe(OpenState.Closed, "a Saturday");
        On(10, 10).ShouldBe(OpenState.Unknown, "a make-up Saturday");
        On(10, 1).ShouldBe(OpenState.Closed, "National Day");
    }

    [Theory]
    [InlineData(11, OpenState.Open)]
    [InlineData(13, OpenState.Closed)]
    [InlineData(15, OpenState.Open)]
    [InlineData(18, OpenState.Closed)]
    public void A_pause_at_noon_closes_for_its_time_alone(int hour, OpenState expected)
    {
        ChineseHours.TryToOsm("8:30-17:30，中午12:00-14:00休息", out var osm, out _);
        var context = new HoursContext(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), ChineseCalendar.BuiltIn);

        OpeningHours.Parse(osm!).At(new(2026, 11, 20, hour, 0, 0, TimeSpan.FromHours(8)), context).State.ShouldBe(expected);
    }

    [Fact]
    public void Words_in_any_order_become_something_that_can_be_read_or_are_refused()
    {
        string[] words =
        [
            "周一", "至", "周五", "工作日", "节假日", "除外", "休息", "24小时", "上午", "下午", "8:30", "5点半", "－", "，", "；", "（", "）", "夏季", "5月", "10月1日",
            "除", "外", "起", "次日", "三", "日", "开放", "每", "Mo", "99", "月", "\n", "～", "含", "不含", "其余时间", "十点", "——", "16:00停止入场", "以公告为准", "2月30日", "双休", "闭馆日：", "及", "、", "照常", "中午", "9月31日",
        ];
        Prop.ForAll(
            Gen.Elements(words).ListOf().Select(string.Concat).ToArbitrary(),
            text => ChineseHours.TryToOsm(text, out var osm, out var error)
                ? OpeningHours.TryParse(osm, out _, out _)
                : error.Position >= 0 && error.Position <= text.Length)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }
}
