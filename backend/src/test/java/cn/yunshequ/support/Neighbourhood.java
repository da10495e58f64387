package cn.yunshequ.support;

import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/**
 * A small community of a test's own: 2 buildings × 2 stairwells × 4 doors. People are put in by
 * SQL, as a roster and a review would have done, and sign in for real.
 */
@org.jspecify.annotations.NullUnmarked
public final class Neighbourhood {
  private static final Set<OfficeKind> AT_SUBDISTRICT =
      Set.of(OfficeKind.SUBDISTRICT_OFFICER, OfficeKind.APPEAL_REVIEWER);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Portal portal;
  private final int number = NUMBER.incrementAndGet();
  private int phones;
  public final UUID communityId;
  private final UUID subdistrict;
  public final String path;

  public Neighbourhood(Portal portal) {
    this.portal = portal;
    var district = area("DISTRICT", null, "", "测试区" + number, null);
    var street = area("SUBDISTRICT", district, path(district), "测试街道", null);
    var community = area("COMMUNITY", street, path(street), "测试社区" + number, null);
    subdistrict = street;
    communityId = community;
    path = path(community);
    sql().query("update community.area set community_id = id where id = ?", community).execute();
    sql()
        .query(
            "insert into community.community (id, slug, name, path, phone, endorsements_community,"
                + " endorsements_building, endorsements_stairwell) values (?, ?, ?, ?,"
                + " '025-00000000', 4, 3, 2)",
            community,
            "test" + number,
            "测试社区" + number,
            path)
        .execute();
    String[][] categories = {{"lift", "加装电梯"}, {"parking", "停车"}, {"clean", "环境卫生"}};
    for (int i = 0; i < categories.length; i++) {
      sql()
          .query(
              "insert into community.category values (?, ?, ?, ?)",
              community,
              categories[i][0],
              categories[i][1],
              i)
          .execute();
    }
    for (var building : new String[] {"7栋", "8栋"}) {
      var b = area("BUILDING", community, path, building, community);
      for (var stairwell : new String[] {"1单元", "2单元"}) {
        var s = area("STAIRWELL", b, path(b), stairwell, community);
        for (var door : new String[] {"101", "102", "201", "202"}) {
          sql()
              .query(
                  "insert into community.household (id, community_id, stairwell_id, path, door,"
                      + " sort_door, area_cm2) values (?, ?, ?, ?, ?, ?, 8950)",
                  UUID.randomUUID(),
                  community,
                  s,
                  path(s),
                  door,
                  door)
              .execute();
        }
      }
    }
  }

  private DSLContext sql() {
    return portal.db().sql();
  }

  private UUID area(String kind, UUID parent, String parentPath, String name, UUID community) {
    var id = UUID.randomUUID();
    sql()
        .query(
            "with n as (select nextval('community.area_label_seq') v) insert into community.area"
                + " (id, kind, parent_id, path, name, sort_name, community_id, label) select ?, ?,"
                + " ?::uuid, ? || n.v || '/', ?, ?, ?::uuid, n.v from n",
            id,
            kind,
            parent,
            parentPath,
            name,
            name,
            community)
        .execute();
    return id;
  }

  public String path(UUID area) {
    return sql().fetchValue("select path from community.area where id = ?", area).toString();
  }

  public String globalId() {
    return GlobalId.encode("area", communityId).replaceFirst("^area", "community");
  }

  /** The node of that kind and name, e.g. BUILDING 7栋; stairwells as 7栋2单元. */
  public UUID area(String label) {
    return (UUID)
        sql()
            .fetchValue(
                "select id from community_published.area where label = ? and community_id = ?",
                label,
                communityId);
  }

  public UUID household(String stairwellLabel, String door) {
    return (UUID)
        sql()
            .fetchValue(
                "select id from community.household where stairwell_id = ? and door = ?",
                area(stairwellLabel),
                door);
  }

  public String newPhone() {
    return "199%05d%03d".formatted(number, ++phones);
  }

  /** A verified resident of that door, signed in. */
  public Member resident(String name, String stairwellLabel, String door) {
    return resident(newPhone(), name, stairwellLabel, door, "OWNER");
  }

  public Member resident(
      String phone, String name, String stairwellLabel, String door, String capacity) {
    var member = newcomer(phone, name, stairwellLabel, door, capacity);
    onRollsOf(household(stairwellLabel, door), member.person(), capacity);
    return member;
  }

  /** The same, of whom no roll knows that was frozen before. */
  public Member newcomer(
      String phone, String name, String stairwellLabel, String door, String capacity) {
    var api = portal.signIn(phone);
    var account = account(phone);
    var person = UUID.randomUUID();
    sql().query("update identity.account set name = ? where id = ?", name, account).execute();
    sql().query("insert into community.person (id, name) values (?, ?)", person, name).execute();
    sql()
        .query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " values (?, ?, ?, ?, current_date, 'REVIEW')",
            UUID.randomUUID(),
            household(stairwellLabel, door),
            person,
            capacity)
        .execute();
    sql()
        .query(
            "insert into community.verified_account (account_id, person_id) values (?, ?)",
            account,
            person)
        .execute();
    return new Member(api, account, person);
  }

  /**
   * As if the resident had lived there when the rolls were frozen that stand open: tests let people
   * in when they need them.
   */
  private void onRollsOf(UUID household, UUID person, String capacity) {
    sql()
        .query(
            "insert into voting.roll_member (unit_id, ballot_id, household_id, person_id) select"
                + " d.unit_id, d.ballot_id, d.household_id, ? from voting.roll_door d join"
                + " voting.ballot b on b.id = d.ballot_id where d.household_id = ? and"
                + " (b.electorate <> 'OWNERS' or ? = 'OWNER') on conflict do nothing",
            person,
            household,
            capacity)
        .execute();
  }

  /** Somebody signed in and not verified. */
  public Member stranger() {
    var phone = newPhone();
    var api = portal.signIn(phone);
    return new Member(api, account(phone), new UUID(0, 0));
  }

  /** A signed-in holder of an office for the whole community; of the subdistrict, for its kinds. */
  public Member officer(OfficeKind kind, String name) {
    return officer(newPhone(), kind, name);
  }

  /** The same with a phone the test signs in with again, days later. */
  public Member officer(String phone, OfficeKind kind, String name) {
    var api = portal.signIn(phone);
    var account = account(phone);
    sql().query("update identity.account set name = ? where id = ?", name, account).execute();
    sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (?, ?, ?, ?, current_date - 10, current_date + 700)",
            UUID.randomUUID(),
            account,
            kind.name(),
            AT_SUBDISTRICT.contains(kind) ? subdistrict : communityId)
        .execute();
    return new Member(api, account, new UUID(0, 0));
  }

  /** The subdistrict this community belongs to, alone. */
  public UUID subdistrict() {
    return subdistrict;
  }

  private UUID account(String phone) {
    return (UUID)
        sql()
            .fetchValue(
                "select id from identity.account where phone_hash = ? and closed_at is null",
                portal.bean(Phones.class).hash(new PhoneNumber(phone)));
  }

  /** A person of the test with their client. */
  public record Member(Api api, UUID account, UUID person) {}
}
