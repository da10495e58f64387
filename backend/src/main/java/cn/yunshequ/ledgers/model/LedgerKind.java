package cn.yunshequ.ledgers.model;

import static cn.yunshequ.ledgers.model.LedgerColumn.day;
import static cn.yunshequ.ledgers.model.LedgerColumn.number;
import static cn.yunshequ.ledgers.model.LedgerColumn.person;
import static cn.yunshequ.ledgers.model.LedgerColumn.text;

import java.util.List;

/** The ledgers a committee keeps; names as in the API. Columns in the order of their cells. */
public enum LedgerKind {
  PROPOSALS(
      "提案台账",
      "按提交日期",
      List.of(
          text("编号", "提案的公开编号"),
          text("标题", "居民写的标题，原样；被隐藏的写“已隐藏”"),
          text("地点", "提案说的是哪里"),
          text("类别", "居民选的类别"),
          person("提案人", "写提案的人；选择对邻居匿名的写“匿名居民”"),
          day("提交日期", "最近一次提交给居委会的日期"),
          day("受理日期", "通过审核、开始征集附议的日期；没有受理的空着"),
          text("现在到哪一步", "导出那一刻的阶段"),
          number("附议人数", "一人一次"),
          day("答复日期", "正式答复的日期；还没有的空着"),
          text("责任单位", "答复里写明由谁办"),
          day("办结日期", "第一次办结、请居民评价的日期；还没有的空着"),
          number("评价人数", "给结果打过分的人数"),
          number("满意人数", "打4分和5分的人数"))),
  DECISIONS(
      "举报与审核处理台账",
      "按处理日期",
      List.of(
          day("处理日期", "作出处理的日期"),
          text("处理", "做了什么"),
          text("对象", "处理的是哪一类内容"),
          text("依据", "内容规范的哪一类情形；没有的空着"),
          text("处理人身份", "以什么身份处理；按举报自动隐藏的写“系统，待复核”"),
          number("举报次数", "这一内容一共收到的举报"),
          text("申诉", "当事人申诉的结果；没有申诉的空着"))),
  MEETINGS(
      "议事会议台账",
      "按开会日期",
      List.of(
          day("开会日期", "通知里写的日期"),
          text("议事会", "哪个议事会；协调会涉及当事人隐私，不在台账里"),
          text("会议类型", "恳谈、听证、评议、联席或议事会议"),
          text("会议名称", "通知里写的名称"),
          text("地点", "在哪里开"),
          text("状态", "已召开、待召开或已取消"),
          number("到会人数", "签到和补记的人数"),
          number("议题数", "列入议程的议题"),
          number("有结论的议题", "通过、未通过、缓议或提请上级的议题"),
          day("纪要公布日期", "会议纪要第一次公布的日期；没有的空着"))),
  BALLOTS(
      "表决台账",
      "按截止日期",
      List.of(
          text("表决事项", "表决的标题"),
          text("谁来表决", "按户、按人、按业主或按席位"),
          text("事项类型", "适用哪一类规则"),
          text("记名", "记名或不记名；谁投了什么不在台账里"),
          day("开始日期", "可以投票的第一天"),
          day("截止日期", "可以投票的最后一天"),
          text("结果", "通过、未通过、人数不够或还没有结果"),
          number("应参加", "名册上有多少个表决单位"),
          number("已参加", "计票时有效的表决单位"))),
  VOLUNTEER_HOURS(
      "志愿服务时长台账",
      "按服务日期",
      List.of(
          day("服务日期", "服务的那一天"),
          text("活动", "活动名称"),
          person("志愿者", "登记的姓名"),
          text("志愿者类别", "居民、新就业群体或其他"),
          number("分钟", "确认的时长；负数是更正时减去的"),
          text("更正说明", "更正的理由；没有更正的空着"),
          day("登记日期", "确认或更正的日期")));

  private final String zh;
  private final String by;
  private final List<LedgerColumn> columns;

  LedgerKind(String zh, String by, List<LedgerColumn> columns) {
    this.zh = zh;
    this.by = by;
    this.columns = columns;
  }

  /** As the desk calls it. */
  public String zh() {
    return zh;
  }

  /** Which day puts a line into a period, in words. */
  public String by() {
    return by;
  }

  public List<LedgerColumn> columns() {
    return columns;
  }

  /** Whether people's names stand in it, so that there is something to ask two persons for. */
  public boolean hasNames() {
    return columns.stream().anyMatch(column -> column.kind().equals("姓名"));
  }
}
