package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_CLAIM;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_DETAIL;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_REQUEST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.HelpKind;
import cn.yunshequ.volunteering.model.HelpRules;
import cn.yunshequ.volunteering.model.HelpStanding;
import cn.yunshequ.volunteering.model.HelpStatus;
import cn.yunshequ.volunteering.model.HelpView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Help requests as one viewer sees them. One statement each. */
@Singleton
public class HelpReads {
  private static final Resident ASKER = RESIDENT.as("asker");
  private static final Resident CLAIMER = RESIDENT.as("claimer");
  private static final Resident WORKER = RESIDENT.as("worker");
  private static final String HIDDEN = "这件求助已被隐藏";
  private static final String VERIFIED_ADULT = "verified_adult";

  private final Db db;
  private final Audit audit;
  private final Clock clock;

  HelpReads(Db db, Audit audit, Clock clock) {
    this.audit = audit;
    this.db = db;
    this.clock = clock;
  }

  /**
   * Which requests.
   *
   * @param open only those nobody helps with yet
   * @param mine only those the viewer asked, claimed or was named for
   */
  public record Filter(
      @Nullable UUID community, @Nullable AreaPath scope, boolean open, boolean mine) {}

  public Optional<HelpView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, HelpView> byIds(Viewer viewer, List<UUID> ids) {
    return rows(viewer)
        .where(HELP_REQUEST.ID.in(ids))
        .fetchMap(r -> r.get(HELP_REQUEST.ID), r -> view(r, viewer));
  }

  /** Newest first. */
  public Page<HelpView> page(Viewer viewer, Filter filter, int first, Optional<String> after) {
    var order = row(HELP_REQUEST.ASKED_AT, HELP_REQUEST.ID);
    Condition seen =
        after.map(c -> (Condition) order.lessThan(Keyset.position(c))).orElse(noCondition());
    var found =
        rows(viewer)
            .where(wanted(viewer, filter), seen)
            .orderBy(HELP_REQUEST.ASKED_AT.desc(), HELP_REQUEST.ID.desc())
            .limit(inline(first + 1))
            .fetch(r -> view(r, viewer));
    return Page.cut(found, first, last -> Cursor.of(last.askedAt(), last.id()));
  }

  private static Condition wanted(Viewer viewer, Filter filter) {
    Condition wanted =
        filter.mine()
            ? mine(viewer.account())
            : HELP_REQUEST.HIDDEN_REASON.isNull().and(HELP_REQUEST.WITHDRAWN_AT.isNull());
    if (filter.community() != null) {
      wanted = wanted.and(HELP_REQUEST.COMMUNITY_ID.eq(filter.community()));
    }
    var scope = filter.scope();
    if (scope != null) {
      wanted =
          wanted
              .and(HELP_REQUEST.PATH.ge(scope.value()))
              .and(HELP_REQUEST.PATH.lt(scope.rangeEnd()));
    }
    return filter.open() ? wanted.and(isOpen()) : wanted;
  }

  private static Condition mine(UUID account) {
    return HELP_REQUEST
        .ASKED_BY
        .eq(account)
        .or(HELP_REQUEST.WORKER_ID.eq(account))
        .or(
            DSL.exists(
                selectOne()
                    .from(HELP_CLAIM)
                    .where(
                        HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID),
                        HELP_CLAIM.ACCOUNT_ID.eq(account))));
  }

  private static Condition isOpen() {
    return HELP_REQUEST
        .DONE_AT
        .isNull()
        .and(HELP_REQUEST.WITHDRAWN_AT.isNull())
        .and(
            DSL.notExists(
                selectOne()
                    .from(HELP_CLAIM)
                    .where(
                        HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID),
                        HELP_CLAIM.HANDED_BACK_AT.isNull())));
  }

  private SelectOnConditionStep<Record> rows(Viewer viewer) {
    return db.sql()
        .select(HELP_REQUEST.fields())
        .select(COMMUNITY.PATH)
        .select(People.of(ASKER))
        .select(People.of(CLAIMER))
        .select(People.of(WORKER))
        .select(verifiedAdult(viewer))
        .from(HELP_REQUEST)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(HELP_REQUEST.COMMUNITY_ID))
        .join(ASKER)
        .on(ASKER.ACCOUNT_ID.eq(HELP_REQUEST.ASKED_BY))
        .leftJoin(HELP_CLAIM)
        .on(HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID), HELP_CLAIM.HANDED_BACK_AT.isNull())
        .leftJoin(CLAIMER)
        .on(CLAIMER.ACCOUNT_ID.eq(HELP_CLAIM.ACCOUNT_ID))
        .leftJoin(WORKER)
        .on(WORKER.ACCOUNT_ID.eq(HELP_REQUEST.WORKER_ID));
  }

  // Behind a door somebody may be alone and ill: who goes in is known to a committee, and of age.
  private Field<Boolean> verifiedAdult(Viewer viewer) {
    var today = CivicTime.dayOf(clock.instant());
    var person = viewer.personId();
    Condition verified =
        person == null
            ? DSL.falseCondition()
            : DSL.exists(
                selectOne()
                    .from(PERSON)
                    .where(
                        PERSON.ID.eq(person),
                        PERSON.ADULT_ON.isNull().or(PERSON.ADULT_ON.le(today))));
    return field(verified).as(VERIFIED_ADULT);
  }

  private static HelpView view(Record row, Viewer viewer) {
    var path = new AreaPath(row.get(HELP_REQUEST.PATH));
    var me = viewer.accountId();
    var claimer = row.get(CLAIMER.ACCOUNT_ID);
    var worker = row.get(HELP_REQUEST.WORKER_ID);
    var hidden = row.get(HELP_REQUEST.HIDDEN_REASON);
    var standing =
        new HelpStanding(
            path,
            status(row, claimer != null),
            hidden != null,
            row.get(HELP_REQUEST.ASKED_BY).equals(me),
            claimer != null && claimer.equals(me),
            worker != null && worker.equals(me) && HelpRules.serves(viewer, path),
            Boolean.TRUE.equals(row.get(VERIFIED_ADULT, Boolean.class)));
    boolean shown = hidden == null || standing.viewerAsked() || viewer.worksAtDeskOf(path);
    return new HelpView(
        row.get(HELP_REQUEST.ID),
        row.get(HELP_REQUEST.COMMUNITY_ID),
        row.get(HELP_REQUEST.AREA_ID),
        path,
        new AreaPath(row.get(COMMUNITY.PATH)),
        HelpKind.valueOf(row.get(HELP_REQUEST.KIND)),
        shown ? row.get(HELP_REQUEST.TITLE) : HIDDEN,
        shown ? row.get(HELP_REQUEST.BODY) : "",
        row.get(HELP_REQUEST.CARE) && HelpRules.readsDetails(standing),
        standing.status(),
        person(row, ASKER, viewer, standing),
        row.get(HELP_REQUEST.ASKED_AT).toInstant(),
        claimer == null ? null : person(row, CLAIMER, viewer, standing),
        worker == null ? null : People.read(row, WORKER, viewer),
        People.instant(row.get(HELP_REQUEST.DONE_AT)),
        shown ? row.get(HELP_REQUEST.DONE_NOTE) : null,
        shown ? row.get(HELP_REQUEST.THANKS) : null,
        hidden,
        shown,
        standing);
  }

  // Who asks and who helps meet at a door: they know each other's names.
  private static ResidentView person(
      Record row, Resident who, Viewer viewer, HelpStanding standing) {
    var shown = People.read(row, who, viewer);
    var name = row.get(who.NAME);
    return name != null && HelpRules.readsDetails(standing)
        ? new ResidentView(shown.accountId(), name, shown.building(), shown.title())
        : shown;
  }

  private static HelpStatus status(Record row, boolean claimed) {
    if (row.get(HELP_REQUEST.WITHDRAWN_AT) != null) {
      return HelpStatus.WITHDRAWN;
    }
    if (row.get(HELP_REQUEST.THANKED_AT) != null) {
      return HelpStatus.THANKED;
    }
    if (row.get(HELP_REQUEST.DONE_AT) != null) {
      return HelpStatus.DONE;
    }
    return claimed ? HelpStatus.CLAIMED : HelpStatus.OPEN;
  }

  /** Door and circumstances, of those among these that the viewer may read; see HelpRules. */
  public Map<UUID, String> details(Viewer viewer, List<UUID> requests) {
    var me = viewer.accountId();
    if (me == null) {
      return Map.of();
    }
    Condition claimed =
        DSL.exists(
            selectOne()
                .from(HELP_CLAIM)
                .where(
                    HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID),
                    HELP_CLAIM.HANDED_BACK_AT.isNull(),
                    HELP_CLAIM.ACCOUNT_ID.eq(me)));
    var read =
        db.sql()
            .select(
                HELP_DETAIL.REQUEST_ID, HELP_DETAIL.WORDS, HELP_REQUEST.ASKED_BY, HELP_REQUEST.PATH)
            .from(HELP_DETAIL)
            .join(HELP_REQUEST)
            .on(HELP_REQUEST.ID.eq(HELP_DETAIL.REQUEST_ID))
            .where(
                HELP_DETAIL.REQUEST_ID.in(requests),
                HELP_REQUEST.ASKED_BY.eq(me).or(claimed).or(looksAfter(viewer, me)))
            .fetch();
    var others = read.stream().filter(row -> !me.equals(row.value3())).toList();
    // Each of them reads who looked (L-62, L-64).
    others.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value4(), Collectors.mapping(row -> row.value3(), Collectors.toSet())))
        .forEach((path, people) ->
            audit.sawPersonalData(viewer, "查看求助的门牌和情况", people, new AreaPath(path)));
    return read.intoMap(HELP_DETAIL.REQUEST_ID, HELP_DETAIL.WORDS);
  }

  // Named for it, and in office at the place today: who leaves the office reads nothing any more.
  private static Condition looksAfter(Viewer viewer, UUID me) {
    Condition serves =
        HelpRules.serving(viewer)
            .map(place -> (Condition) HELP_REQUEST.PATH.startsWith(place.value()))
            .reduce(DSL.falseCondition(), Condition::or);
    return HELP_REQUEST.WORKER_ID.eq(me).and(serves);
  }

  /** How many requests wait at or below each place; what everybody sees. */
  public Map<UUID, Integer> waiting(Viewer viewer, List<UUID> areas) {
    // "0" follows "/" in byte order, so it ends the range of everything below the node.
    Field<String> end = field("rtrim({0}, '/') || '0'", AREA.PATH.getDataType(), AREA.PATH);
    Field<Integer> count =
        field(
            selectCount()
                .from(HELP_REQUEST)
                .where(
                    HELP_REQUEST.PATH.ge(AREA.PATH),
                    HELP_REQUEST.PATH.lt(end),
                    HELP_REQUEST.HIDDEN_REASON.isNull(),
                    isOpen()));
    return db.sql()
        .select(AREA.ID, count)
        .from(AREA)
        .where(AREA.ID.in(areas))
        .fetchMap(AREA.ID, count);
  }
}
