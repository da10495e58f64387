package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.PERSON;
import static cn.yunshequ.community.store.db.Tables.RESIDENCY;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.community.model.ResidencyStatus;
import cn.yunshequ.community.model.RosterMatch;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.graphql.Identified;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Claims, seen by the person who made them and by the desk of the place; by nobody else. Whoever
 * made one reads who of the desk looked at it, by whichever door (L-64).
 */
@Singleton
public class ResidencyReads {
  private static final int COUNT_UP_TO = 1000;

  private final Db db;
  private final Audit audit;

  ResidencyReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /** The API's {@code Residency}. */
  public record ResidencyView(
      UUID residencyId,
      UUID householdId,
      AreaPath stairwell,
      ResidencyStatus status,
      Capacity capacity,
      String realName,
      String phoneMasked,
      @Nullable String evidence,
      OffsetDateTime requestedAt,
      @Nullable OffsetDateTime decidedAt,
      @Nullable String reason)
      implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("residency", residencyId);
    }
  }

  public Map<UUID, ResidencyView> byIds(Viewer viewer, List<UUID> ids) {
    var claims = select(RESIDENCY.ID.in(ids).and(visibleTo(viewer)), false, ids.size());
    told(viewer, claims);
    return claims.stream()
        .collect(Collectors.toMap(ResidencyView::residencyId, Function.identity()));
  }

  /** The viewer's own, newest first, at most 50. */
  public List<ResidencyView> own(Viewer viewer) {
    return select(ownOf(viewer), true, 50);
  }

  /** What waits at the desk, oldest first. Empty for who does not work there. */
  public Page<ResidencyView> atDesk(
      Viewer viewer, UUID community, ResidencyStatus status, int first, Optional<String> after) {
    var beyond =
        after
            .map(cursor -> {
              var last = Cursor.read(cursor, 2);
              return row(RESIDENCY.REQUESTED_AT, RESIDENCY.ID)
                  .gt(Cursors.time(last.getFirst()), Cursors.uuid(last.getLast()));
            })
            .map(Condition.class::cast)
            .orElse(noCondition());
    var rows = select(listed(viewer, community, status).and(beyond), false, first + 1);
    var page = Page.cut(rows, first, r -> Cursor.of(r.requestedAt(), r.residencyId()));
    told(viewer, page.nodes());
    return page;
  }

  private void told(Viewer viewer, List<ResidencyView> shown) {
    var atDesk =
        shown.stream()
            .filter(claim -> viewer.worksAtDeskOf(claim.stairwell()))
            .map(ResidencyView::residencyId)
            .toArray(UUID[]::new);
    if (atDesk.length == 0) {
      return;
    }
    db.sql()
        .select(COMMUNITY_.PATH, RESIDENCY.ACCOUNT_ID)
        .from(RESIDENCY)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(RESIDENCY.COMMUNITY_ID))
        .where(RESIDENCY.ID.eq(DSL.any(atDesk)))
        .fetchGroups(COMMUNITY_.PATH, RESIDENCY.ACCOUNT_ID)
        .forEach((community, accounts) ->
            audit.sawPersonalData(viewer, "查看住户认证资料", accounts, new AreaPath(community)));
  }

  /** How many wait, counted up to 1000. */
  public int countAtDesk(Viewer viewer, UUID community, ResidencyStatus status) {
    return db.sql()
        .fetchCount(
            db.sql()
                .select(RESIDENCY.ID)
                .from(RESIDENCY)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
                .where(listed(viewer, community, status))
                .limit(DSL.inline(COUNT_UP_TO)));
  }

  /** Whether name and number agree with one member of the household, or each with some member. */
  public Map<UUID, RosterMatch> rosterMatches(Viewer viewer, List<UUID> ids) {
    var name = PERSON.NAME.eq(RESIDENCY.REAL_NAME);
    var phone = PERSON.PHONE_HASH.eq(ACCOUNT.PHONE_HASH);
    Map<UUID, RosterMatch> matches = new HashMap<>();
    ids.forEach(id -> matches.put(id, RosterMatch.NONE));
    db.sql()
        .select(RESIDENCY.ID, boolOr(name.and(phone)), boolOr(name), boolOr(phone))
        .from(RESIDENCY)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(RESIDENCY.ACCOUNT_ID))
        .join(MEMBER)
        .on(MEMBER.HOUSEHOLD_ID.eq(RESIDENCY.HOUSEHOLD_ID), MEMBER.UNTIL.isNull())
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBER.PERSON_ID))
        .where(RESIDENCY.ID.in(ids), atDeskOf(viewer))
        .groupBy(RESIDENCY.ID)
        .forEach(r -> matches.put(r.value1(), match(r.value2(), r.value3(), r.value4())));
    return matches;
  }

  private static RosterMatch match(
      @Nullable Boolean both, @Nullable Boolean name, @Nullable Boolean phone) {
    if (Boolean.TRUE.equals(both)) {
      return RosterMatch.NAME_AND_PHONE;
    }
    if (Boolean.TRUE.equals(name)) {
      return RosterMatch.NAME;
    }
    return Boolean.TRUE.equals(phone) ? RosterMatch.PHONE : RosterMatch.NONE;
  }

  private static Condition listed(Viewer viewer, UUID community, ResidencyStatus status) {
    return RESIDENCY
        .COMMUNITY_ID
        .eq(community)
        .and(RESIDENCY.STATUS.eq(status.name()))
        .and(atDeskOf(viewer));
  }

  private static Condition visibleTo(Viewer viewer) {
    return ownOf(viewer).or(atDeskOf(viewer));
  }

  private static Condition ownOf(Viewer viewer) {
    return viewer.isGuest() ? falseCondition() : RESIDENCY.ACCOUNT_ID.eq(viewer.account());
  }

  private static Condition atDeskOf(Viewer viewer) {
    Condition anywhere = falseCondition();
    for (var office : viewer.offices()) {
      if (viewer.worksAtDeskOf(office.path())) {
        anywhere =
            anywhere.or(
                HOUSEHOLD
                    .PATH
                    .ge(office.path().value())
                    .and(HOUSEHOLD.PATH.lt(office.path().rangeEnd())));
      }
    }
    return anywhere;
  }

  private List<ResidencyView> select(Condition which, boolean newestFirst, int limit) {
    var rows =
        db.sql()
            .select(
                RESIDENCY.ID,
                RESIDENCY.HOUSEHOLD_ID,
                HOUSEHOLD.PATH,
                RESIDENCY.STATUS,
                RESIDENCY.CAPACITY,
                RESIDENCY.REAL_NAME,
                ACCOUNT.PHONE_MASKED,
                RESIDENCY.EVIDENCE,
                RESIDENCY.REQUESTED_AT,
                RESIDENCY.DECIDED_AT,
                RESIDENCY.REASON)
            .from(RESIDENCY)
            .join(HOUSEHOLD)
            .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(RESIDENCY.ACCOUNT_ID))
            .where(which);
    var ordered =
        newestFirst
            ? rows.orderBy(RESIDENCY.REQUESTED_AT.desc(), RESIDENCY.ID.desc())
            : rows.orderBy(RESIDENCY.REQUESTED_AT, RESIDENCY.ID);
    return ordered
        .limit(DSL.inline(limit))
        .fetch(r ->
            new ResidencyView(
                r.value1(),
                r.value2(),
                new AreaPath(r.value3()),
                ResidencyStatus.valueOf(r.value4()),
                Capacity.valueOf(r.value5()),
                r.value6(),
                r.value7(),
                r.value8(),
                r.value9(),
                r.value10(),
                r.value11()));
  }
}
