package cn.yunshequ.ledgers;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.LedgerName;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.model.NamedExport;
import cn.yunshequ.ledgers.sheet.LedgerSheet;
import cn.yunshequ.ledgers.store.LedgerRows;
import cn.yunshequ.ledgers.store.NamedExportReads;
import cn.yunshequ.ledgers.store.NamedExportStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 台账: what is there already, as a file (rule of relief: nothing is entered twice). A file is
 * written to the disk first, so that a fault is told before anything goes out, and the database is
 * not held by a slow network.
 */
@Singleton
public class Ledgers {
  public static final String KIND = "ledger";
  // Each holds a connection and one batch of lines.
  private static final int AT_ONCE = 2;
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(10);
  private static final int PEOPLE_AT_ONCE = 500;

  private final Db db;
  private final Places places;
  private final LedgerRows rows;
  private final NamedExportReads exports;
  private final NamedExportStore store;
  private final Audit audit;
  private final RefusedActs refused;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Ledgers(
      Db db,
      Places places,
      LedgerRows rows,
      NamedExportReads exports,
      NamedExportStore store,
      Audit audit,
      RefusedActs refused,
      Clock clock) {
    this.db = db;
    this.places = places;
    this.rows = rows;
    this.exports = exports;
    this.store = store;
    this.audit = audit;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * A ledger with names masked. Stands in the log of acts with its number of lines.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED unless of the desk
   */
  public LedgerFile masked(
      Viewer actor, UUID communityId, LedgerKind ledger, Months months, LedgerSheet.Format format) {
    return refused.watch(
        actor,
        "导出台账",
        new SubjectRef("community", communityId),
        () -> places.find(communityId).map(Place::path),
        () -> maskedNow(actor, communityId, ledger, months, format));
  }

  private LedgerFile maskedNow(
      Viewer actor, UUID communityId, LedgerKind ledger, Months months, LedgerSheet.Format format) {
    var place = places.community(communityId);
    LedgerRules.mayExport(actor, place.path()).orRefuse();
    var which =
        new LedgerRows.Which(ledger, place.id(), place.path(), months.firstDay(), months.lastDay());
    return written(
        place,
        which,
        format,
        months.zh(),
        file -> {
          long lines = write(actor, which, format, file, null);
          record(actor, "导出台账", new SubjectRef(KIND, place.id()), which, lines, "姓名已隐去");
          return lines;
        });
  }

  /**
   * A ledger with names in full, after a second person's yes; once. Everybody named reads who took
   * their name.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED unless asked for by the
   *     actor, EXPORT_NOT_ALLOWED_YET, EXPORT_OVER
   */
  public LedgerFile named(Viewer actor, UUID exportId, LedgerSheet.Format format) {
    return refused.watch(
        actor,
        "导出实名台账",
        new SubjectRef(NamedExports.KIND, exportId),
        () -> store.placeOf(exportId),
        () -> namedNow(actor, exportId, format));
  }

  private LedgerFile namedNow(Viewer actor, UUID exportId, LedgerSheet.Format format) {
    var seen = find(actor, exportId);
    LedgerRules.mayTake(actor, seen, clock.instant()).orRefuse();
    var place = places.community(seen.communityId());
    var which =
        new LedgerRows.Which(
            seen.ledger(), place.id(), place.path(), seen.firstDay(), seen.lastDay());
    return written(
        place,
        which,
        format,
        "含姓名",
        file -> {
          store.lock(exportId);
          var now = clock.instant();
          LedgerRules.mayTake(actor, find(actor, exportId), now).orRefuse();
          var people = new People(actor, place);
          long lines = write(actor, which, format, file, people);
          people.told();
          store.taken(exportId, now);
          record(actor, "导出实名台账", new SubjectRef(NamedExports.KIND, exportId), which, lines, "含姓名");
          return lines;
        });
  }

  private NamedExport find(Viewer actor, UUID exportId) {
    return exports
        .find(actor, exportId)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "exportId").asException());
  }

  /** Writes the file in one transaction and says how many lines it has. */
  private interface Writing {
    long into(Path file);
  }

  private LedgerFile written(
      Place place,
      LedgerRows.Which which,
      LedgerSheet.Format format,
      String note,
      Writing writing) {
    turns.acquireUninterruptibly();
    Path file = null;
    boolean whole = false;
    try {
      file = Files.createTempFile("ledger", "." + format.ending());
      var target = file;
      long lines = db.writeAtLength(STATEMENT_LIMIT, () -> writing.into(target));
      whole = true;
      var name =
          "%s%s（%s）.%s"
              .formatted(place.communityName(), which.ledger().zh(), note, format.ending());
      return new LedgerFile(file, name, format.mediaType(), lines);
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    } finally {
      turns.release();
      if (!whole) {
        forget(file);
      }
    }
  }

  private static void forget(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException staysInTheTemporaryFolder) {
      throw new UncheckedIOException(staysInTheTemporaryFolder);
    }
  }

  private long write(
      Viewer actor,
      LedgerRows.Which which,
      LedgerSheet.Format format,
      Path file,
      @Nullable People people) {
    var lines = new long[1];
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        var sheet = LedgerSheet.into(out, format, which.ledger())) {
      Consumer<List<@Nullable Object>> each =
          cells -> {
            put(sheet, shown(cells, people));
            lines[0]++;
          };
      rows.each(actor, which, each);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return lines[0];
  }

  private static void put(LedgerSheet sheet, List<@Nullable Object> cells) {
    try {
      sheet.line(cells);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static List<@Nullable Object> shown(
      List<@Nullable Object> cells, @Nullable People people) {
    var shown = new ArrayList<@Nullable Object>(cells.size());
    for (var cell : cells) {
      if (cell instanceof LedgerName name) {
        if (people != null) {
          people.add(name);
        }
        shown.add(name.shown(people != null));
      } else {
        shown.add(cell);
      }
    }
    return shown;
  }

  private void record(
      Viewer actor,
      String act,
      SubjectRef object,
      LedgerRows.Which which,
      long lines,
      String names) {
    audit.record(
        actor,
        act,
        object,
        which.path(),
        "%s，%s至%s，%d行，%s"
            .formatted(which.ledger().zh(), which.firstDay(), which.lastDay(), lines, names));
  }

  /** The people whose names leave in full, told in batches; each of them once a day. */
  private final class People {
    private final Viewer actor;
    private final Place place;
    private final Set<UUID> waiting = new HashSet<>();

    People(Viewer actor, Place place) {
      this.actor = actor;
      this.place = place;
    }

    void add(LedgerName name) {
      if (name.account() != null
          && waiting.add(name.account())
          && waiting.size() == PEOPLE_AT_ONCE) {
        told();
      }
    }

    void told() {
      audit.sawPersonalData(actor, "导出实名台账", waiting, place.path());
      waiting.clear();
    }
  }
}
