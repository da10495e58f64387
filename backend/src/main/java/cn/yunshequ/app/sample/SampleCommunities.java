package cn.yunshequ.app.sample;

import cn.yunshequ.community.Communities.Site;
import cn.yunshequ.community.Communities.Topic;
import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.community.roster.RosterSheet;
import cn.yunshequ.kernel.OfficeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The five invented communities of the demonstration and the sixteen people one can sign in as. */
public final class SampleCommunities {
  public static final List<Site> SITES =
      List.of(
          site("zilu", "紫麓社区", "025-80000001"),
          site("fenglinwan", "枫林湾社区", "025-80000002"),
          site("jiangpanli", "江畔里社区", "025-80000003"),
          site("xuefudong", "学府东社区", "025-80000004"),
          site("qingheyuan", "青和园社区", "025-80000005"));

  public static final List<Topic> TOPICS =
      List.of(
          new Topic("lift", "加装电梯"),
          new Topic("parking", "停车与充电"),
          new Topic("clean", "环境卫生"),
          new Topic("safety", "安全与消防"),
          new Topic("repair", "维修与设施"),
          new Topic("property", "物业与账目"),
          new Topic("care", "养老与助困"),
          new Topic("children", "儿童与教育"),
          new Topic("neighbours", "邻里与噪声"),
          new Topic("pets", "文明养宠"),
          new Topic("other", "其他"));

  /**
   * A person one can sign in as.
   *
   * @param home the stairwell; null for somebody not verified
   */
  public record Person(
      String phone,
      String name,
      String slug,
      @Nullable String home,
      String door,
      Capacity capacity,
      boolean elder) {}

  /**
   * An office.
   *
   * @param area a stairwell; null for the whole community, or the subdistrict of a subdistrict
   *     officer
   */
  public record Appointment(
      String phone, String name, OfficeKind kind, String slug, @Nullable String area) {}

  public static final List<Appointment> OFFICES =
      List.of(
          appointed("01", "沈丽华", OfficeKind.COMMITTEE_CHAIR),
          appointed("01", "沈丽华", OfficeKind.MODERATOR),
          new Appointment("19900000003", "顾秀英", OfficeKind.COUNCIL_CONVENOR, "zilu", "7栋2单元"),
          new Appointment("19900000003", "顾秀英", OfficeKind.STAIRWELL_HEAD, "zilu", "7栋2单元"),
          appointed("09", "严文", OfficeKind.SUBDISTRICT_OFFICER),
          appointed("10", "叶青", OfficeKind.MODERATOR),
          // Hears appeals of the whole subdistrict, but for what she decided herself.
          appointed("10", "叶青", OfficeKind.APPEAL_REVIEWER),
          // The same moderator serves the neighbouring communities, and admits their residents.
          moderator("fenglinwan"),
          moderator("jiangpanli"),
          moderator("xuefudong"),
          moderator("qingheyuan"),
          // Who publishes activities there.
          committee("fenglinwan"),
          committee("jiangpanli"),
          committee("xuefudong"),
          // The votes of 青和园 need a committee and somebody who goes from door to door.
          new Appointment("19900000010", "叶青", OfficeKind.COMMITTEE_MEMBER, "qingheyuan", null),
          new Appointment("19900000010", "叶青", OfficeKind.COMMITTEE_MEMBER, "xuefudong", null),
          new Appointment("19900000002", "陆建明", OfficeKind.GRID_WORKER, "qingheyuan", null));

  public static final List<Person> PERSONS =
      List.of(
          neighbour("03", "顾秀英", "101", Capacity.OWNER, false),
          neighbour("04", "张伟", "501", Capacity.OWNER, false),
          neighbour("05", "许德昌", "701", Capacity.OWNER, true),
          neighbour("06", "马志强", "302", Capacity.TENANT, false),
          new Person("19900000007", "程远", "fenglinwan", "10栋1单元", "502", Capacity.OWNER, false),
          new Person("19900000008", "", "zilu", null, "", Capacity.OWNER, false),
          neighbour("11", "周敏", "102", Capacity.OWNER, false),
          neighbour("12", "吴刚", "201", Capacity.OWNER, false),
          neighbour("13", "郑洁", "202", Capacity.OWNER, false),
          neighbour("14", "王㛃", "301", Capacity.OWNER, false),
          neighbour("15", "冯䶮", "401", Capacity.OWNER, false),
          neighbour("16", "褚一鸣", "402", Capacity.OWNER, false),
          // Officers live somewhere too; their own communities have something to tell by them.
          elsewhere("02", "陆建明", "fenglinwan", "10栋2单元", "402"),
          elsewhere("02", "陆建明", "jiangpanli", "2栋1单元", "302"),
          elsewhere("09", "严文", "xuefudong", "3栋1单元", "601"),
          elsewhere("09", "严文", "qingheyuan", "2栋1单元", "601"));

  /**
   * A grid of 紫麓社区.
   *
   * @param worker the telephone of its grid worker; null for none yet
   * @param buildings first and last number
   */
  public record GridOf(String name, @Nullable String worker, String workerName, int from, int to) {}

  public static final List<GridOf> GRIDS =
      List.of(new GridOf("第一网格", null, "", 1, 6), new GridOf("第二网格", "19900000002", "陆建明", 7, 12));

  /**
   * Who serves 紫麓社区.
   *
   * @param speaker the telephone of a person who speaks for it; null for nobody yet
   */
  public record Organisation(OrganisationKind kind, String name, @Nullable String speaker) {}

  public static final List<Organisation> ORGANISATIONS =
      List.of(
          serving(OrganisationKind.COMMITTEE, "紫麓社区居民委员会", "01"),
          new Organisation(OrganisationKind.PROPERTY_COMPANY, "紫麓物业服务有限公司", null),
          serving(OrganisationKind.OWNERS_COMMITTEE, "紫麓新村业主委员会", "11"),
          serving(OrganisationKind.DEPARTMENT, "仙林街道城管科", "09"),
          new Organisation(OrganisationKind.DEPARTMENT, "仙林街道民政办", null),
          serving(OrganisationKind.SOCIAL_GROUP, "紫麓邻里互助社", "03"));

  private SampleCommunities() {}

  /** The roster of a community, an .xlsx as its committee would keep it. */
  public static byte[] roster(String slug) {
    return switch (slug) {
      case "zilu" -> kept();
      case "fenglinwan" ->
          RosterSheet.workbook(
              both(
                  small("枫林湾一期", List.of(10, 12), List.of("程远", "19900000007")),
                  small("枫林湾二期", List.of(1), List.of())),
              List.of());
      case "jiangpanli" ->
          RosterSheet.workbook(
              small("江畔里", List.of(1, 2, 5, 8), List.of("周敏", "19900000011")), List.of());
      case "xuefudong" ->
          RosterSheet.workbook(
              small("学府东苑", List.of(1, 3), List.of("吴刚", "19900000012")), List.of());
      case "qingheyuan" ->
          RosterSheet.workbook(
              both(
                  homes("青和园", 2, 56, 14, List.of("郑洁", "19900000013")),
                  small("青和园", List.of(4, 6, 9), List.of())),
              List.of());
      default -> throw new IllegalArgumentException(slug);
    };
  }

  private static byte[] kept() {
    try (var in = SampleCommunities.class.getResourceAsStream("/sample/zilu-roster.xlsx")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<List<String>> both(List<List<String>> one, List<List<String>> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  // Two stairwells of six floors with two doors; 502 of the first stairwell of the first building
  // has a known owner.
  private static List<List<String>> small(
      String compound, List<Integer> buildings, List<String> owner) {
    return buildings.stream()
        .flatMap(building ->
            homes(
                compound,
                building,
                24,
                12,
                building.equals(buildings.getFirst()) ? owner : List.of())
                .stream())
        .toList();
  }

  // A building of stairwells with two doors on a floor.
  private static List<List<String>> homes(
      String compound, int building, int homes, int perStairwell, List<String> owner) {
    var rows = new ArrayList<List<String>>();
    for (int home = 0; home < homes; home++) {
      int place = home % perStairwell;
      var door = "%d%02d".formatted(place / 2 + 1, place % 2 + 1);
      var stairwell = home / perStairwell + 1 + "单元";
      boolean known = !owner.isEmpty() && home < perStairwell && door.equals("502");
      var area = "%d.50".formatted(60 + home % 24);
      rows.add(
          List.of(
              "",
              compound,
              building + "栋",
              stairwell,
              door,
              area,
              known ? owner.get(0) : "",
              known ? "业主" : "",
              known ? owner.get(1) : "",
              "否"));
    }
    return rows;
  }

  private static Site site(String slug, String name, String phone) {
    return new Site("栖霞区", "仙林街道", slug, name, phone);
  }

  private static Appointment appointed(String number, String name, OfficeKind kind) {
    return new Appointment("199000000" + number, name, kind, "zilu", null);
  }

  private static Organisation serving(OrganisationKind kind, String name, String number) {
    return new Organisation(kind, name, "199000000" + number);
  }

  private static Person neighbour(
      String number, String name, String door, Capacity capacity, boolean elder) {
    return new Person("199000000" + number, name, "zilu", "7栋2单元", door, capacity, elder);
  }

  private static Appointment committee(String slug) {
    return new Appointment("19900000010", "叶青", OfficeKind.COMMITTEE_MEMBER, slug, null);
  }

  private static Appointment moderator(String slug) {
    return new Appointment("19900000010", "叶青", OfficeKind.MODERATOR, slug, null);
  }

  private static Person elsewhere(
      String number, String name, String slug, String home, String door) {
    return new Person("199000000" + number, name, slug, home, door, Capacity.OWNER, false);
  }
}
