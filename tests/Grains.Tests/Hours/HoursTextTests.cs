using OrleansHub.Grains.Hours;

namespace OrleansHub.Grains.Tests.Hours;

public class HoursTextTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-17:00; Sa 10:00-16:00; PH off", "周一至周五 09:00–17:00；周六 10:00–16:00；节假日休息", "Mon–Fri 09:00–17:00; Sat 10:00–16:00; closed on public holidays")]
    [InlineData("24/7", "全天开放", "Open 24 h")]
    [InlineData("Mo-Su 00:00-24:00", "全天开放", "Open 24 h")]
    [InlineData("off", "不开放", "Closed")]
    [InlineData("off \"装修\"", "不开放（装修）", "Closed (装修)")]
    [InlineData("Jan 01-31/8 10:00-12:00", "1 月 1 日至 31 日（每 8 天） 10:00–12:00", "1–31 Jan (every 8 days) 10:00–12:00")]
    [InlineData("\"ring the bell\"", "ring the bell", "Ring the bell")]
    [InlineData("08:30-20:30", "每天 08:30–20:30", "Daily 08:30–20:30")]
    [InlineData("Mo-Su 08:00-12:00,14:00-18:00", "每天 08:00–12:00、14:00–18:00", "Daily 08:00–12:00, 14:00–18:00")]
    [InlineData("22:00-02:00", "每天 22:00–次日 02:00", "Daily 22:00–02:00")]
    [InlineData("We 22:00-22:00", "周三 22:00–次日 22:00", "Wed 22:00–22:00 next day")]
    [InlineData("17:00+", "每天 17:00 起", "Daily from 17:00")]
    [InlineData("Mo 14:00-17:00+", "周一 14:00–17:00 或更晚", "Mon 14:00–17:00 or later")]
    [InlineData("Mo-Fr 08:00-12:00, We 14:00-18:00", "周一至周五 08:00–12:00；周三另有 14:00–18:00", "Mon–Fri 08:00–12:00; also Wed 14:00–18:00")]
    [InlineData("Mo-Fr 08:00-12:00, Sa 14:00-18:00", "周一至周五 08:00–12:00；周六 14:00–18:00", "Mon–Fri 08:00–12:00; Sat 14:00–18:00")]
    [InlineData("10:00-18:00; Mo 12:00-14:00 off", "每天 10:00–18:00；周一 12:00–14:00 休息", "Daily 10:00–18:00; closed on Mon 12:00–14:00")]
    [InlineData("Mo-Fr unknown; PH off", "周一至周五：时间不确定；节假日休息", "Mon–Fri: hours not known; closed on public holidays")]
    [InlineData("Mo-Fr 09:00-17:00 || \"by phone\"", "周一至周五 09:00–17:00；其他时间：by phone", "Mon–Fri 09:00–17:00; otherwise by phone")]
    [InlineData("Sa[1,3] 09:00-11:00; Su[-1] off", "每月第 1 个周六、每月第 3 个周六 09:00–11:00；每月最后一个周日休息", "1st Sat of the month, 3rd Sat of the month 09:00–11:00; closed on last Sun of the month")]
    [InlineData("May-Oct 08:00-19:00; Nov-Apr 08:30-18:00", "5 月至 10 月 08:00–19:00；11 月至次年 4 月 08:30–18:00", "May–Oct 08:00–19:00; Nov–Apr 08:30–18:00")]
    [InlineData("Dec 24-26 off", "12 月 24 日至 26 日休息", "Closed on 24–26 Dec")]
    [InlineData("Dec 24-Jan 02 off", "12 月 24 日至次年 1 月 2 日休息", "Closed on 24 Dec – 2 Jan")]
    [InlineData("2026 Feb 15-2026 Feb 23 off", "2026 年 2 月 15 日至 2026 年 2 月 23 日休息", "Closed on 15 Feb 2026 – 23 Feb 2026")]
    [InlineData("Mar Su[-1]-Oct Su[-1] -1 day", "3 月最后一个周日至 10 月最后一个周日前 1 天全天", "Last Sun of Mar – 1 day before last Sun of Oct all day")]
    [InlineData("week 02-52/2 We 10:00-12:00", "第 2–52 周（每 2 周） 周三 10:00–12:00", "Week 2–52 (every 2 weeks) Wed 10:00–12:00")]
    [InlineData("2026 Mo 10:00-12:00", "2026 年 周一 10:00–12:00", "2026 Mon 10:00–12:00")]
    [InlineData("PH -1 day 10:00-12:00; SH off", "节假日前一天 10:00–12:00；学校假期休息", "The day before public holidays 10:00–12:00; closed on school holidays")]
    public void A_timetable_is_told_in_words(string value, string zh, string en)
    {
        var text = OpeningHours.Parse(value).Text;

        text.Zh.ShouldBe(zh);
        text.En.ShouldBe(en);
    }
}
