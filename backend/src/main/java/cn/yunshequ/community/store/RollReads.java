package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.PERSON;
import static cn.yunshequ.community.store.db.Tables.VERIFIED_ACCOUNT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to a household, for the staff of its place; each of them reads who looked (L-64). */
@Singleton
public class RollReads {
  private final Db db;
  private final Audit audit;

  RollReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /**
   * @param id public
   * @param hasAccount whether they can do things themselves
   */
  public record RosterPerson(String id, String name, boolean hasAccount) {}

  private record Row(UUID person, String name, @Nullable UUID account) {}

  /**
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED unless of the desk or the
   *     grid worker of the place
   */
  public List<RosterPerson> people(Viewer viewer, UUID household) {
    viewer.account();
    var place =
        db.sql()
            .select(HOUSEHOLD.PATH)
            .from(HOUSEHOLD)
            .where(HOUSEHOLD.ID.eq(household))
            .fetchOptional(row -> new AreaPath(row.value1()))
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "householdId").asException());
    if (!viewer.worksAtDeskOf(place) && !viewer.holds(OfficeKind.GRID_WORKER, place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var rows =
        db.sql()
            .select(PERSON.ID, PERSON.NAME, VERIFIED_ACCOUNT.ACCOUNT_ID)
            .from(MEMBER)
            .join(PERSON)
            .on(PERSON.ID.eq(MEMBER.PERSON_ID))
            .leftJoin(VERIFIED_ACCOUNT)
            .on(VERIFIED_ACCOUNT.PERSON_ID.eq(PERSON.ID), VERIFIED_ACCOUNT.ENDED_AT.isNull())
            .where(MEMBER.HOUSEHOLD_ID.eq(household), MEMBER.UNTIL.isNull())
            .orderBy(MEMBER.SINCE, MEMBER.ID)
            .fetch(row -> new Row(row.value1(), row.value2(), row.value3()));
    var accounts = rows.stream().map(Row::account).filter(Objects::nonNull).toList();
    if (!accounts.isEmpty()) {
      audit.sawPersonalData(viewer, "查看住户名单", accounts, place);
    }
    return rows.stream()
        .map(row ->
            new RosterPerson(
                GlobalId.encode("person", row.person()), row.name(), row.account() != null))
        .toList();
  }
}
