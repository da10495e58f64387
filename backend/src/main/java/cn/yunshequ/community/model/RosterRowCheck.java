package cn.yunshequ.community.model;

import cn.yunshequ.identity.model.PhoneNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands one row, or tells everything that is wrong with it at once. */
final class RosterRowCheck {
  private static final BigDecimal MAX_AREA = BigDecimal.valueOf(10_000);
  private static final int MAX_TEXT = 40;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern WRITTEN_DATE =
      Pattern.compile(
          "[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?( .*)?"
              + "|[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
  private static final Map<String, Capacity> CAPACITIES =
      Map.ofEntries(
          Map.entry("业主", Capacity.OWNER),
          Map.entry("产权人", Capacity.OWNER),
          Map.entry("共有人", Capacity.OWNER),
          Map.entry("共有产权人", Capacity.OWNER),
          Map.entry("房主", Capacity.OWNER),
          Map.entry("租户", Capacity.TENANT),
          Map.entry("租客", Capacity.TENANT),
          Map.entry("承租人", Capacity.TENANT),
          Map.entry("家属", Capacity.FAMILY),
          Map.entry("家人", Capacity.FAMILY),
          Map.entry("家庭成员", Capacity.FAMILY),
          Map.entry("同住人", Capacity.FAMILY),
          Map.entry("配偶", Capacity.FAMILY),
          Map.entry("子女", Capacity.FAMILY));
  private static final Map<String, Boolean> ANSWERS =
      Map.ofEntries(
          Map.entry("是", true),
          Map.entry("√", true),
          Map.entry("有", true),
          Map.entry("Y", true),
          Map.entry("1", true),
          Map.entry("否", false),
          Map.entry("无", false),
          Map.entry("×", false),
          Map.entry("N", false),
          Map.entry("0", false));

  private final RosterRow row;
  private final Map<RosterColumn, Integer> columns;
  private final Consumer<RosterProblem> problems;
  private boolean wrong;

  RosterRowCheck(
      RosterRow row, Map<RosterColumn, Integer> columns, Consumer<RosterProblem> problems) {
    this.row = row;
    this.columns = columns;
    this.problems = problems;
  }

  /** Empty when something was wrong, and then it was told. */
  Optional<RosterEntry> entry() {
    var cluster = text(RosterColumn.CLUSTER);
    var compound = needed(RosterColumn.COMPOUND, text(RosterColumn.COMPOUND));
    var home = home();
    var area = area();
    var developer = developer();
    var name = name();
    var capacity = capacity();
    var phone = phone();
    if (name == null && !wrong && (capacity != null || phone != null)) {
      tell(RosterColumn.NAME, "填了身份或手机号，却没有姓名", "请补上姓名；没有住户就把身份和手机号也清空");
    }
    if (name != null && capacity == null && !wrong) {
      tell(RosterColumn.CAPACITY, "没有填身份", "请填业主、租户或家属");
    }
    return wrong || compound == null || home == null
        ? Optional.empty()
        : Optional.of(
            new RosterEntry(
                row.number(), cluster, compound, home, area, developer, name, capacity, phone));
  }

  private RosterEntry.@Nullable Home home() {
    var building = text(RosterColumn.BUILDING);
    var stairwell = text(RosterColumn.STAIRWELL);
    var written = needed(RosterColumn.DOOR, text(RosterColumn.DOOR));
    if (written == null) {
      return null;
    }
    var door = RosterWords.door(written).orElse(null);
    if (door == null) {
      return tell(RosterColumn.DOOR, "“" + written + "”不像房号", "请只填门牌上的号码，例如 502");
    }
    var b =
        agreed(RosterColumn.BUILDING, building, RosterWords::building, door.building(), written);
    var s =
        agreed(
            RosterColumn.STAIRWELL, stairwell, RosterWords::stairwell, door.stairwell(), written);
    b = needed(RosterColumn.BUILDING, b);
    // A building with one staircase is often written without a number.
    return b == null ? null : new RosterEntry.Home(b, s == null ? "1单元" : s, door.door());
  }

  private @Nullable String agreed(
      RosterColumn column,
      @Nullable String cell,
      java.util.function.UnaryOperator<String> spelling,
      Optional<String> saidByDoor,
      String door) {
    if (cell == null) {
      return saidByDoor.orElse(null);
    }
    var own = spelling.apply(cell);
    return saidByDoor.isEmpty() || saidByDoor.get().equals(own)
        ? own
        : tell(
            column,
            "这里写的是“" + own + "”，房号“" + door + "”里写的却是“" + saidByDoor.get() + "”",
            "请核对后改成一致，房号可以只填门牌号码");
  }

  private @Nullable Long area() {
    var written = text(RosterColumn.AREA);
    if (written == null) {
      return null;
    }
    var plain = written.replace(",", "").replaceFirst("(m2|平方米|平米|平)$", "").strip();
    if (!DECIMAL.matcher(plain).matches()) {
      return tell(RosterColumn.AREA, "“" + written + "”不是数字", "请只填数字，例如 89.50");
    }
    var area = new BigDecimal(plain).stripTrailingZeros();
    if (area.signum() <= 0) {
      return tell(RosterColumn.AREA, "面积必须大于零，现在是" + written, "请按房产证填写专有部分面积；不清楚就空着");
    }
    if (area.compareTo(MAX_AREA) > 0) {
      return tell(RosterColumn.AREA, "面积" + written + "太大", "单位是平方米，一户不超过10000，请核对小数点");
    }
    if (area.scale() > 2) {
      return tell(RosterColumn.AREA, "“" + written + "”的小数超过两位", "请按房产证保留两位小数");
    }
    return area.movePointRight(2).longValueExact();
  }

  private @Nullable Boolean developer() {
    if (!columns.containsKey(RosterColumn.DEVELOPER)) {
      return null;
    }
    var written = text(RosterColumn.DEVELOPER);
    var answer =
        written == null ? Boolean.FALSE : ANSWERS.get(written.toUpperCase(java.util.Locale.ROOT));
    return answer == null
        ? tell(RosterColumn.DEVELOPER, "看不懂“" + written + "”", "请填“是”或“否”，空着当作“否”")
        : answer;
  }

  private @Nullable String name() {
    var written = text(RosterColumn.NAME);
    if (written == null) {
      return null;
    }
    return PersonName.find(written)
        .map(PersonName::value)
        .orElseGet(
            () -> tell(RosterColumn.NAME, "“" + written + "”不像姓名", "请填身份证上的姓名，一行填一人，不加称呼、数字和标点"));
  }

  private @Nullable Capacity capacity() {
    var written = text(RosterColumn.CAPACITY);
    if (written == null) {
      return null;
    }
    var capacity = CAPACITIES.get(written);
    return capacity == null
        ? tell(RosterColumn.CAPACITY, "没有“" + written + "”这种身份", "请填业主、租户或家属")
        : capacity;
  }

  private @Nullable PhoneNumber phone() {
    var written = text(RosterColumn.PHONE);
    if (written == null) {
      return null;
    }
    // The number itself is not repeated: reports are read by more people than rosters.
    return PhoneNumber.find(written)
        .orElseGet(() -> tell(RosterColumn.PHONE, "不是11位手机号", "请只填一个手机号；没有就空着，固定电话不用填"));
  }

  private @Nullable String needed(RosterColumn column, @Nullable String text) {
    return text != null || wrong
        ? text
        : tell(column, "“" + column.zh() + "”是空的", "每一行都要填写；合并的单元格请先取消合并再填满");
  }

  /** The text of a cell; null when blank, or when it cannot be taken as it is. */
  private @Nullable String text(RosterColumn column) {
    var at = columns.get(column);
    var cell = at == null ? RosterRow.BLANK : row.cell(at);
    var even = RosterWords.even(cell.text());
    return switch (cell.kind()) {
      case BLANK -> null;
      case FORMULA -> tell(column, "单元格里是公式", "请复制这一列，再用“选择性粘贴—数值”贴回");
      case ERROR -> tell(column, "单元格里是错误值", "请改成正确的内容");
      case DATE -> date(column);
      case TEXT, NUMBER -> {
        if (even.isEmpty()) {
          yield null;
        }
        if (WRITTEN_DATE.matcher(even).matches()) {
          yield date(column);
        }
        yield even.codePointCount(0, even.length()) > MAX_TEXT
            ? tell(column, "内容太长", "最多" + MAX_TEXT + "个字，备注请写在别的列")
            : even;
      }
    };
  }

  private <T> @Nullable T date(RosterColumn column) {
    return tell(column, "表格软件把内容变成了日期", "请把这一列设为“文本”格式后重新输入，例如 7-2-502");
  }

  private <T> @Nullable T tell(RosterColumn column, String problem, String remedy) {
    wrong = true;
    problems.accept(RosterProblem.in(row.number(), column, problem, remedy));
    return null;
  }
}
