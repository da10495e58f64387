package cn.yunshequ.app.sample;

import cn.yunshequ.community.roster.RosterSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The invented roster of 紫麓社区: 2,000 households in 12 buildings of 7 floors, 120 with a second
 * owner, 60 held by the developer, 240 with a tenant, areas of 42 to 143 m². The same every time.
 * Buildings are written in the ways committees write them.
 */
public final class SampleRoster {
  static final int HOUSEHOLDS = 2_000;
  private static final String COMPOUND = "紫麓新村";
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂兰玉梅建国志华㛃䶮文博雨欣子涵";
  private static final String[] TENS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  /** Who lives at 7栋2单元, the stairwell of the stories: door to name, capacity and number. */
  private static final Map<String, List<String>> STAIRWELL =
      Map.ofEntries(
          Map.entry("101", List.of("顾秀英", "业主", "19900000003")),
          Map.entry("102", List.of("周敏", "业主", "19900000011")),
          Map.entry("201", List.of("吴刚", "业主", "19900000012")),
          Map.entry("202", List.of("郑洁", "业主", "19900000013")),
          Map.entry("301", List.of("王㛃", "业主", "19900000014")),
          Map.entry("302", List.of("马志强", "租户", "19900000006")),
          Map.entry("401", List.of("冯䶮", "业主", "19900000015")),
          Map.entry("402", List.of("褚一鸣", "业主", "19900000016")),
          Map.entry("501", List.of("张伟", "业主", "19900000004")),
          Map.entry("701", List.of("许德昌", "业主", "19900000005")));

  private final Random random = new Random(20261123);
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> lots = new ArrayList<>();
  private int household;
  private int phones;

  private SampleRoster() {
    for (int i = 0; i < HOUSEHOLDS; i++) {
      lots.add(i);
    }
    Collections.shuffle(lots, random);
  }

  /** Rows in the order of the template's columns. */
  public static List<List<String>> rows() {
    var sample = new SampleRoster();
    for (int building = 1; building <= 12; building++) {
      for (int stairwell = 1; stairwell <= 4; stairwell++) {
        for (int floor = 1; floor <= 7; floor++) {
          sample.floor(building, stairwell, floor);
        }
      }
    }
    return sample.rows;
  }

  /** The same as an .xlsx. */
  public static byte[] workbook() {
    return RosterSheet.workbook(rows(), List.of());
  }

  // Building 7 has two doors on a floor, as its story says; three and a half others have seven.
  private void floor(int building, int stairwell, int floor) {
    boolean wide = building <= 3 || (building == 4 && (stairwell - 1) * 7 + floor <= 12);
    int doors = building == 7 ? 2 : wide ? 7 : 6;
    for (int door = 1; door <= doors; door++) {
      home(building, stairwell, "%d%02d".formatted(floor, door));
    }
  }

  private void home(int building, int stairwell, String door) {
    int lot = lots.get(household++);
    var area = "%d.%02d".formatted(42 + random.nextInt(101), random.nextInt(100));
    var place = List.of("", COMPOUND, said(building), stairwell + "单元", door, area);
    var told = building == 7 && stairwell == 2 ? STAIRWELL.get(door) : null;
    if (told != null) {
      row(place, told.get(0), told.get(1), told.get(2), "否");
      return;
    }
    if (lot < 60) {
      row(place, "", "", "", "是");
      return;
    }
    var owner = name();
    row(place, owner, "业主", phone(), "否");
    if (lot < 180) {
      row(place, other(owner), "业主", phone(), "否");
    } else if (lot < 420) {
      row(place, other(owner), "租户", phone(), "否");
    }
  }

  private String other(String owner) {
    var other = name();
    return other.equals(owner) ? other + "华" : other;
  }

  private static String said(int building) {
    return switch (building % 4) {
      case 0 -> building + "号楼";
      case 1 -> building > 10 ? "十" + TENS[building - 10] + "栋" : TENS[building] + "栋";
      case 2 -> building + "幢";
      default -> building + "栋";
    };
  }

  private String name() {
    int[] given = GIVEN.codePoints().toArray();
    int[] surnames = SURNAMES.codePoints().toArray();
    var name = new StringBuilder().appendCodePoint(surnames[random.nextInt(surnames.length)]);
    for (int i = random.nextInt(3) == 0 ? 1 : 2; i > 0; i--) {
      name.appendCodePoint(given[random.nextInt(given.length)]);
    }
    return name.toString();
  }

  // Every fifth person has told no number; none of these belongs to anybody.
  private String phone() {
    return random.nextInt(5) == 0 ? "" : "1990100%04d".formatted(++phones);
  }

  private void row(
      List<String> place, String name, String capacity, String phone, String developer) {
    var row = new ArrayList<>(place);
    Collections.addAll(row, name, capacity, phone, developer);
    rows.add(List.copyOf(row));
  }
}
