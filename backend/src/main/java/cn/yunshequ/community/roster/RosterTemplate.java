package cn.yunshequ.community.roster;

import java.util.List;

/** The empty roster a committee fills in, with three example rows and a sheet that explains. */
public final class RosterTemplate {
  private static final List<List<String>> EXAMPLES =
      List.of(
          List.of("", "幸福小区", "7栋", "2单元", "502", "89.50", "王小明", "业主", "", "否"),
          List.of("", "幸福小区", "7栋", "2单元", "502", "89.50", "李小红", "家属", "", "否"),
          List.of("", "幸福小区", "7栋", "2单元", "601", "102.36", "", "", "", "是"));

  private static final List<List<String>> NOTES =
      List.of(
          List.of("怎样填写", "“名册”里的三行是示例，填写前请删掉。一行填一位住户；一户多人就填多行，房号和面积照抄。"),
          List.of("片区", "可以不要这一列。"),
          List.of("小区", "必填，例如 幸福小区。同一个小区前后要写成一样。"),
          List.of("楼栋", "必填，例如 7栋。写 7号楼、7幢、七栋 也认得。"),
          List.of("单元", "例如 2单元；只有一个楼道的可以空着，当作 1单元。"),
          List.of("房号", "必填，例如 502。写 502室、7-2-502 也认得。"),
          List.of("面积(㎡)", "专有部分面积，最多两位小数，不写单位；不清楚可以空着。"),
          List.of("姓名", "身份证上的姓名。没有住户的空房请把姓名、身份、手机号都空着，只留一行。"),
          List.of("身份", "业主、租户或家属。"),
          List.of("手机号", "11位手机号，可以空着。同一个号码只能填在一个人名下。"),
          List.of("是否开发商持有", "可以不要这一列。是 或 否，空着当作 否。"),
          List.of("更新名册", "再次导入就是更新：同一户、同一人不会重复；名册里没有写到的住户保持原样，不会被删除。"),
          List.of("注意", "请不要使用公式和合并单元格；房号列请设为“文本”格式，以免变成日期。"));

  private RosterTemplate() {}

  /** An .xlsx. */
  public static byte[] workbook() {
    return RosterSheet.workbook(EXAMPLES, NOTES);
  }
}
