package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** People as viewers may see them. */
@Singleton
public class PersonReads {
  private static final int MOST_NAMED = 20;

  private final Db db;
  private final Audit audit;

  PersonReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /** The person asking; the API's {@code Viewer}. */
  public record Self(
      ResidentView resident, @Nullable String realName, String maskedPhone, boolean elderMode) {}

  /** The API's {@code OfficeHeld}. */
  public record OfficeHeld(
      OfficeKind kind, UUID areaId, @Nullable UUID communityId, LocalDate termEnds) {
    public String name() {
      return kind.zh();
    }
  }

  /** Empty for guests. */
  public Optional<Self> self(Viewer viewer) {
    return db.sql()
        .select(RESIDENT.fields())
        .select(ACCOUNT.ELDER_MODE)
        .from(RESIDENT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(RESIDENT.ACCOUNT_ID))
        .where(RESIDENT.ACCOUNT_ID.eq(viewer.accountId()))
        .fetchOptional(row ->
            new Self(
                card(row).shownTo(viewer),
                row.get(RESIDENT.NAME),
                row.get(RESIDENT.PHONE_MASKED),
                row.get(ACCOUNT.ELDER_MODE)));
  }

  public Map<UUID, ResidentView> residents(Viewer viewer, List<UUID> accounts) {
    return db.sql()
        .select(RESIDENT.fields())
        .from(RESIDENT)
        .where(RESIDENT.ACCOUNT_ID.in(accounts))
        .fetchMap(RESIDENT.ACCOUNT_ID, row -> card(row).shownTo(viewer));
  }

  /**
   * Verified residents of a community whose name begins so, at most 20, of the places where the
   * viewer holds an office; nobody for who holds none there. Who was found reads who looked (L-64).
   */
  public List<ResidentView> named(
      Viewer viewer, UUID communityId, AreaPath community, String name) {
    var places =
        viewer.offices().stream()
            .map(Viewer.Office::path)
            .filter(p -> p.isUnder(community) || community.isUnder(p))
            .map(p -> MEMBER.PATH.startsWith(p.value()))
            .reduce(Condition::or);
    if (places.isEmpty() || name.isBlank()) {
      return List.of();
    }
    var found =
        db.sql()
            .select(RESIDENT.fields())
            .from(RESIDENT)
            .where(RESIDENT.CLOSED.isFalse(), RESIDENT.NAME.startsWith(name.strip()))
            .and(
                RESIDENT.PERSON_ID.in(
                    DSL.select(MEMBER.PERSON_ID)
                        .from(MEMBER)
                        .where(MEMBER.COMMUNITY_ID.eq(communityId), places.get())))
            .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
            .limit(DSL.inline(MOST_NAMED))
            .fetch(row -> card(row).shownTo(viewer));
    audit.lookedUp(viewer, found.stream().map(ResidentView::accountId).toList(), community);
    return found;
  }

  /** Offices the viewer holds on that day. */
  public List<OfficeHeld> offices(Viewer viewer, LocalDate today) {
    return db.sql()
        .select(OFFICE.KIND, OFFICE.AREA_ID, AREA.COMMUNITY_ID, OFFICE.TERM_ENDS)
        .from(OFFICE)
        .join(AREA)
        .on(AREA.ID.eq(OFFICE.AREA_ID))
        .where(
            OFFICE.ACCOUNT_ID.eq(viewer.accountId()),
            OFFICE.TERM_STARTS.le(today),
            OFFICE.TERM_ENDS.ge(today))
        .orderBy(OFFICE.KIND, OFFICE.ID)
        .fetch(row ->
            new OfficeHeld(
                OfficeKind.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
  }

  static ResidentCard card(Record row) {
    return ResidentCard.of(
            row.get(RESIDENT.ACCOUNT_ID),
            row.get(RESIDENT.NAME),
            row.get(RESIDENT.BUILDING),
            row.get(RESIDENT.BUILDING_PATH),
            row.get(RESIDENT.OFFICE),
            row.get(RESIDENT.CLOSED))
        .inOfficeAt(row.get(RESIDENT.OFFICE_PATH));
  }
}
