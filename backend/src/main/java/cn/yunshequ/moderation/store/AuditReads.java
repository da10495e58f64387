package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.AuditEntry;
import cn.yunshequ.moderation.model.AuditFilter;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record8;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The log of acts as the desk of its place reads it. Everybody else is refused. */
@Singleton
public class AuditReads {
  private static final String DONE = "OK";
  private static final int MOST_CHOICES = 500;

  private final Db db;

  AuditReads(Db db) {
    this.db = db;
  }

  /** Somebody who acted. */
  public record Actor(UUID account, String name) {}

  /** Newest first. */
  public Page<AuditEntry> page(
      Viewer viewer, AreaPath place, AuditFilter filter, int first, Optional<String> after) {
    var before = after.map(cursor -> Cursor.read(cursor, 1).getFirst()).map(DeskReads::number);
    var rows =
        db.sql()
            .select(
                AUDIT.ID,
                AUDIT.AT,
                RESIDENT.NAME,
                AUDIT.ACT,
                AUDIT.OBJECT_KIND,
                AUDIT.OBJECT_ID,
                AUDIT.DETAIL,
                AUDIT.RESULT)
            .from(AUDIT)
            .leftJoin(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(AUDIT.ACCOUNT_ID))
            .where(wanted(viewer, place, filter))
            .and(before.map(id -> (Condition) AUDIT.ID.lt(id)).orElse(DSL.noCondition()))
            .orderBy(AUDIT.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(AuditReads::entry);
    return Page.cut(rows, first, entry -> Cursor.of(entry.id()));
  }

  private static AuditEntry entry(
      Record8<
              Long,
              OffsetDateTime,
              @Nullable String,
              String,
              String,
              @Nullable UUID,
              @Nullable String,
              String>
          row) {
    var object = row.value6();
    return new AuditEntry(
        row.value1(),
        row.value2().toInstant(),
        row.value3() == null ? "系统" : row.value3(),
        row.value4(),
        object == null ? row.value5() : GlobalId.encode(row.value5(), object),
        row.value7(),
        row.value8());
  }

  private static Condition wanted(Viewer viewer, AreaPath place, AuditFilter filter) {
    var wanted = at(viewer, place);
    if (filter.act().isPresent()) {
      wanted = wanted.and(AUDIT.ACT.eq(filter.act().get()));
    }
    if (filter.actor().isPresent()) {
      wanted = wanted.and(AUDIT.ACCOUNT_ID.eq(filter.actor().get()));
    }
    if (filter.since().isPresent()) {
      wanted = wanted.and(AUDIT.AT.ge(start(filter.since().get())));
    }
    if (filter.until().isPresent()) {
      wanted = wanted.and(AUDIT.AT.lt(start(filter.until().get().plusDays(1))));
    }
    return filter.refusedOnly() ? wanted.and(AUDIT.RESULT.ne(DONE)) : wanted;
  }

  private static OffsetDateTime start(LocalDate day) {
    return CivicTime.startOf(day).atOffset(ZoneOffset.UTC);
  }

  private static Condition at(Viewer viewer, AreaPath place) {
    viewer.account();
    if (!viewer.worksAtDeskOf(place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    return AUDIT.AREA_PATH.startsWith(place.value());
  }

  /** What was done at a place, to choose from. */
  public List<String> acts(Viewer viewer, AreaPath place) {
    return db.sql()
        .selectDistinct(AUDIT.ACT)
        .from(AUDIT)
        .where(at(viewer, place))
        .orderBy(AUDIT.ACT)
        .limit(DSL.inline(MOST_CHOICES))
        .fetch(AUDIT.ACT);
  }

  /** Who acted at a place, to choose from. */
  public List<Actor> actors(Viewer viewer, AreaPath place) {
    return db.sql()
        .select(RESIDENT.ACCOUNT_ID, RESIDENT.NAME)
        .from(RESIDENT)
        .where(RESIDENT.NAME.isNotNull())
        .and(
            RESIDENT.ACCOUNT_ID.in(
                DSL.selectDistinct(AUDIT.ACCOUNT_ID).from(AUDIT).where(at(viewer, place))))
        .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
        .limit(DSL.inline(MOST_CHOICES))
        .fetch(row -> new Actor(row.value1(), row.value2()));
  }
}
