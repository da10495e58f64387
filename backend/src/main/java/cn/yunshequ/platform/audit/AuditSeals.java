package cn.yunshequ.platform.audit;

import static cn.yunshequ.platform.store.db.Tables.AUDIT;
import static cn.yunshequ.platform.store.db.Tables.AUDIT_SEAL;

import cn.yunshequ.platform.db.Db;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The chain over the log of acts (L-72): each line, in order of commit, is hashed together with the
 * seal before it. A changed, removed or slipped-in line breaks the chain from there on. Whoever
 * notes the head of today can prove tomorrow that nothing before it was rewritten.
 */
@Singleton
public class AuditSeals {
  private static final byte[] NOTHING = new byte[32];
  private static final int BATCH = 1_000;
  // Any number that no other lock of the portal has.
  private static final long LOCK = 0x5ea1_0001L;

  private final Db db;
  private final Clock clock;

  AuditSeals(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * The newest seal.
   *
   * @param seq how many lines are sealed
   */
  public record Head(long seq, String hash, Instant sealedAt) {}

  /**
   * What verifying found.
   *
   * @param lines sealed lines that were compared
   * @param faults what is wrong, in words, at most twenty; empty when all is as it was written
   */
  public record Finding(long lines, List<String> faults) {
    public boolean isIntact() {
      return faults.isEmpty();
    }
  }

  private record Seal(long seq, long auditId, byte[] hash) {}

  @Scheduled(initialDelay = "3s", fixedDelay = "3s")
  void sealNow() {
    seal();
  }

  /**
   * Seals what was committed since; one node at a time does it.
   *
   * @return how many lines
   */
  public int seal() {
    int sealed = 0;
    int last;
    do {
      last = db.write(this::sealSome);
      sealed += last;
    } while (last == BATCH);
    return sealed;
  }

  private int sealSome() {
    boolean mine =
        Boolean.TRUE.equals(
            db.sql().fetchValue("select pg_try_advisory_xact_lock({0})", DSL.inline(LOCK)));
    if (!mine) {
      return 0;
    }
    var last = newest();
    var before = last.map(Seal::hash).orElse(NOTHING);
    long seq = last.map(Seal::seq).orElse(0L);
    var lines =
        db.sql()
            .select(AUDIT.fields())
            .from(AUDIT)
            .where(last.map(AuditSeals::behind).orElse(DSL.noCondition()))
            // A line of a transaction older than every running one can get no elder neighbour.
            .and("{0} < pg_snapshot_xmin(pg_current_snapshot())", AUDIT.XID)
            .orderBy(AUDIT.XID, AUDIT.ID)
            .limit(DSL.inline(BATCH))
            .fetch(AuditSeals::line);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    for (var line : lines) {
      before = line.sealedAfter(before);
      db.sql()
          .insertInto(AUDIT_SEAL)
          .set(AUDIT_SEAL.SEQ, ++seq)
          .set(AUDIT_SEAL.AUDIT_ID, line.id())
          .set(AUDIT_SEAL.HASH, before)
          .set(AUDIT_SEAL.SEALED_AT, now)
          .execute();
    }
    return lines.size();
  }

  private static Condition behind(Seal last) {
    return DSL.condition(
        "({0}, {1}) > (select a.xid, a.id from platform.audit a where a.id = {2})",
        AUDIT.XID, AUDIT.ID, DSL.val(last.auditId()));
  }

  private Optional<Seal> newest() {
    return db.sql()
        .select(AUDIT_SEAL.SEQ, AUDIT_SEAL.AUDIT_ID, AUDIT_SEAL.HASH)
        .from(AUDIT_SEAL)
        .orderBy(AUDIT_SEAL.SEQ.desc())
        .limit(1)
        .fetchOptional(row -> new Seal(row.value1(), row.value2(), row.value3()));
  }

  /** The newest seal, for publishing; empty before the first. */
  public Optional<Head> head() {
    return db.sql()
        .select(AUDIT_SEAL.SEQ, AUDIT_SEAL.HASH, AUDIT_SEAL.SEALED_AT)
        .from(AUDIT_SEAL)
        .orderBy(AUDIT_SEAL.SEQ.desc())
        .limit(1)
        .fetchOptional(row ->
            new Head(
                row.value1(), HexFormat.of().formatHex(row.value2()), row.value3().toInstant()));
  }

  /**
   * Goes through the whole chain and compares, page by page.
   *
   * @param noted a head somebody noted earlier, to be met on the way
   */
  public Finding verify(Optional<Head> noted) {
    seal();
    var walk = new Walk(noted);
    long after = 0;
    int read;
    do {
      var page = page(after);
      page.forEach(row -> walk.step(row));
      read = page.size();
      after += read;
    } while (read == BATCH && walk.faults.size() < 20);
    walk.end(unsealed());
    return new Finding(walk.seq, List.copyOf(walk.faults));
  }

  private List<Record> page(long after) {
    return List.copyOf(
        db.sql()
            .select(AUDIT_SEAL.SEQ, AUDIT_SEAL.AUDIT_ID, AUDIT_SEAL.HASH)
            .select(AUDIT.fields())
            .from(AUDIT_SEAL)
            .leftJoin(AUDIT)
            .on(AUDIT.ID.eq(AUDIT_SEAL.AUDIT_ID))
            .where(AUDIT_SEAL.SEQ.gt(after))
            .orderBy(AUDIT_SEAL.SEQ)
            .limit(DSL.inline(BATCH))
            .fetch());
  }

  // Lines that were slipped in before the newest sealed one, or lost their seal.
  private int unsealed() {
    return newest()
        .map(last ->
            db.sql()
                .fetchCount(
                    db.sql()
                        .selectOne()
                        .from(AUDIT)
                        .leftJoin(AUDIT_SEAL)
                        .on(AUDIT_SEAL.AUDIT_ID.eq(AUDIT.ID))
                        .where(AUDIT_SEAL.SEQ.isNull())
                        .andNot(behind(last))))
        .orElse(0);
  }

  private static final class Walk {
    private final Optional<Head> noted;
    private final List<String> faults = new ArrayList<>();
    private byte[] before = NOTHING;
    private long seq;

    Walk(Optional<Head> noted) {
      this.noted = noted;
    }

    private void step(Record row) {
      seq++;
      long id = row.get(AUDIT_SEAL.AUDIT_ID);
      var hash = row.get(AUDIT_SEAL.HASH);
      if (row.get(AUDIT_SEAL.SEQ) != seq) {
        fault("链上缺少第%d节".formatted(seq));
        seq = row.get(AUDIT_SEAL.SEQ);
      } else if (row.get(AUDIT.ID) == null) {
        fault("第%d节：编号%d的记录被删除了".formatted(seq, id));
      } else if (!java.util.Arrays.equals(line(row).sealedAfter(before), hash)) {
        fault("第%d节：编号%d的记录与封存时不一致".formatted(seq, id));
      }
      // Goes on from what stands there, so that one change is one fault.
      before = hash;
      noted
          .filter(head -> head.seq() == seq)
          .filter(head -> !head.hash().equals(HexFormat.of().formatHex(hash)))
          .ifPresent(head -> fault("第%d节与您记下的摘要不一致，之前的记录被整段改写过".formatted(seq)));
    }

    private void end(int unsealed) {
      if (unsealed > 0) {
        fault("有%d条记录没有封存，是后来插入的".formatted(unsealed));
      }
      noted
          .filter(head -> head.seq() > seq)
          .ifPresent(head -> fault("您记下了%d节，现在只有%d节，末尾被截去了".formatted(head.seq(), seq)));
    }

    private void fault(String words) {
      if (faults.size() < 20) {
        faults.add(words);
      }
    }
  }

  private static AuditLine line(Record row) {
    return new AuditLine(
        row.get(AUDIT.ID),
        row.get(AUDIT.AT).toInstant(),
        row.get(AUDIT.ACCOUNT_ID),
        row.get(AUDIT.AREA_PATH),
        row.get(AUDIT.ACT),
        row.get(AUDIT.OBJECT_KIND),
        row.get(AUDIT.OBJECT_ID),
        row.get(AUDIT.DETAIL),
        row.get(AUDIT.RESULT),
        row.get(AUDIT.ABOUT_ACCOUNT),
        row.get(AUDIT.ADDRESS));
  }
}
