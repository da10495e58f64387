package cn.yunshequ.community.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, in the order of the template; committees head them in many ways. */
public enum RosterColumn {
  CLUSTER("片区", false, List.of("所属片区", "网格片区", "组团")),
  COMPOUND("小区", true, List.of("小区名称", "小区名", "所属小区", "院落")),
  BUILDING("楼栋", true, List.of("楼栋号", "栋", "栋号", "幢", "幢号", "楼号", "楼幢", "楼")),
  STAIRWELL("单元", true, List.of("单元号", "门栋", "梯号")),
  DOOR("房号", true, List.of("房间号", "室号", "门牌", "门牌号", "户号", "房屋编号", "房屋")),
  AREA("面积(㎡)", true, List.of("建筑面积", "专有面积", "专有部分面积", "产权面积", "房屋面积", "面积㎡", "面积平方米")),
  NAME("姓名", true, List.of("业主姓名", "住户姓名", "业主", "住户", "人员姓名")),
  CAPACITY("身份", true, List.of("身份类型", "住户类型", "人员类别", "类别", "与房屋关系")),
  PHONE("手机号", true, List.of("手机", "手机号码", "电话", "电话号码", "联系电话", "联系方式")),
  DEVELOPER("是否开发商持有", false, List.of("开发商持有", "开发商", "是否开发商自持"));

  private final String zh;
  private final boolean needed;
  private final List<String> alsoCalled;

  RosterColumn(String zh, boolean needed, List<String> alsoCalled) {
    this.zh = zh;
    this.needed = needed;
    this.alsoCalled = alsoCalled;
  }

  /** As the template heads it. */
  public String zh() {
    return zh;
  }

  /** Whether a file without this column cannot be read. */
  public boolean isNeeded() {
    return needed;
  }

  /** 1 to 10; 0 is the row as a whole. */
  public int position() {
    return ordinal() + 1;
  }

  /** The column meant by a heading: width, spaces, units and remarks in brackets do not matter. */
  public static Optional<RosterColumn> headed(String heading) {
    var plain = plain(heading);
    for (var column : values()) {
      if (plain(column.zh).equals(plain)
          || column.alsoCalled.stream().anyMatch(other -> plain(other).equals(plain))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "")
        .replaceAll("[\\s*:：/]|m2|平方米|平米", "");
  }
}
