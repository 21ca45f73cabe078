namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>The words Chinese stations use for their hours. The longest that fits is read.</summary>
static class ChineseWords
{
    static readonly (ChineseKind Kind, int Value, string Words)[] Table =
    [
        (ChineseKind.Days, 06, "每天 每日 天天 全周 一周七天 每周七天"),
        (ChineseKind.Days, 56, "周末 双休日 休息日 周六日 周六周日 星期六日"),
        (ChineseKind.Workdays, 04, "法定工作日 工作日 平日"),
        (ChineseKind.Holiday, 0, "国家法定节假日 法定节假日 国定节假日 节假日 国家法定假日 国家法定假期 法定假日 法定假期 国定假日 法定节日 公众假期 公共假期 假日 节日"),
        (ChineseKind.Season, 0, "夏季 冬季 春季 秋季 夏天 冬天 夏令时 冬令时 春夏季 春夏 夏秋季 夏秋 秋冬季 秋冬 冬春季 冬春 夏令 冬令 旺季 淡季 平季"),
        (ChineseKind.Part, (int)PartOfDay.Morning, "上午 早上 早晨 清晨 早"),
        (ChineseKind.Part, (int)PartOfDay.Noon, "中午 午间"),
        (ChineseKind.Part, (int)PartOfDay.Afternoon, "下午 午后"),
        (ChineseKind.Part, (int)PartOfDay.Evening, "晚上 晚间 夜晚 傍晚 夜间 夜里 深夜 晚"),
        (ChineseKind.Part, (int)PartOfDay.Night, "凌晨"),
        (ChineseKind.NextDay, 0, "次日 第二天 翌日"),
        (ChineseKind.Always, 0, "二十四小时 全天候 全天 全日 昼夜"),
        (ChineseKind.Excepted, 0, "除外"),
        (ChineseKind.Closed, 0, "休息 闭馆日 闭馆 休馆日 休馆 闭园 休园 闭站 公休日 公休 歇业 不受理 关闭 关门 不对外开放 不开放 不营业 暂停开放 暂停服务 停止开放 停业 放假 不上班 不办公"),
        (ChineseKind.AsUsual, 0, "照常开放 正常开放 照常营业 正常营业 照常 正常 不休息 不休"),
        (ChineseKind.WeekendOff, 0, "双休"),
        (ChineseKind.Open, 0, "对外开放 开放 营业 开门 开馆 办公 上班 服务 接待 全年无休 无休 不打烊"),
        (ChineseKind.Unsure, 0, "时间不确定 时间不固定 时间不定 时间未定 不定时 不固定"),
        (ChineseKind.Except, 0, "除了 除"),
        (ChineseKind.Outside, 0, "以外 之外 外"),
        (ChineseKind.Including, 0, "包括 包含 含"),
        (ChineseKind.Excluding, 0, "不包括 不包含 不含"),
        (ChineseKind.Onwards, 0, "以后 之后 开始 起"),
        (ChineseKind.Dash, 0, "至 到"),
        (ChineseKind.And, 0, "以及 及 和 与"),
        (ChineseKind.Others, 0, "其余时间 其他时间 其它时间 其余 其他 其它"),
        (ChineseKind.Noise, 0, "开放时间 营业时间 服务时间 办公时间 工作时间 运营时间 办理时间 受理时间 接待时间 北京时间 时间 中午不休息 中午不休 午间不休息 午间不休 不间断 期间 365天 一年 次年 例行 每 逢 遇 当日 当天 全年 为 是 的 均 都 在 内 免费 执行"),
        (ChineseKind.Refused, 0, "春节 除夕 元旦 清明节 清明 劳动节 五一 端午节 端午 中秋节 中秋 国庆节 国庆 十一 寒暑假 寒假 暑假 暑期 学校假期 单周 双周 日出 日落 天亮 天黑"),
    ];

    static readonly (string Word, ChineseKind Kind, int Value)[] Words =
    [
        .. Table.SelectMany(line => line.Words.Split(' ').Select(word => (word, line.Kind, line.Value))).OrderByDescending(word => word.word.Length),
    ];

    public static ChineseToken? Find(ReadOnlySpan<char> text, int position)
    {
        foreach (var (word, kind, value) in Words)
        {
            if (text[position..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return new(kind, position, word.Length, value);
        }
        return null;
    }
}
