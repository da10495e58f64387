package cn.yunshequ.community;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.community.model.RosterCounts;
import cn.yunshequ.community.model.RosterReading;
import cn.yunshequ.community.model.RosterRules;
import cn.yunshequ.community.roster.RosterFile;
import cn.yunshequ.community.store.RosterDiff;
import cn.yunshequ.community.store.RosterRows;
import cn.yunshequ.community.store.RosterStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** The committee's own roster: checked when it comes in, put in force as a whole or not at all. */
@Singleton
public class Rosters {
  public static final String KIND = "rosterImport";
  // Each holds one batch and the strings of one workbook in memory.
  private static final int AT_ONCE = 2;
  // Comparing and bringing in a whole city's roster are single statements over all its rows.
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);

  private final Db db;
  private final Places places;
  private final RosterStore store;
  private final RosterRows waiting;
  private final RosterDiff diff;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Rosters(
      Db db,
      Places places,
      RosterStore store,
      RosterRows waiting,
      RosterDiff diff,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.places = places;
    this.store = store;
    this.waiting = waiting;
    this.diff = diff;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads a file and compares it with what is known; nothing is in force before {@link #commit}.
   * Errors in rows are no refusal: they are told in the report. Refusals: NOT_FOUND, NOT_ALLOWED
   * unless of the desk, those of {@link RosterFile}.
   *
   * @param fileName as the person sees it
   * @param file stays the caller's
   * @return the id of the upload
   */
  public UUID check(Viewer actor, UUID communityId, String fileName, Path file) {
    var place = mayImport(actor, communityId);
    var sheet = RosterFile.open(file);
    var id = ids.next();
    turns.acquireUninterruptibly();
    boolean whole = false;
    try {
      begin(actor, place, id, fileName);
      var loading =
          new RosterLoading((entries, problems) ->
              db.write(() -> {
                waiting.add(id, entries);
                store.addProblems(id, problems);
                return id;
              }));
      var reading = new RosterReading(loading::entry, loading::problem);
      sheet.read(reading::read, reading::wantsMore);
      reading.end();
      loading.end();
      finish(place, id, reading.rows(), loading.problems());
      whole = true;
      return id;
    } finally {
      turns.release();
      if (!whole) {
        db.write(() -> {
          store.forget(id);
          return id;
        });
      }
    }
  }

  /**
   * Whether that person may bring in a roster there. Refusals: NOT_FOUND, NOT_ALLOWED.
   *
   * @return the community's place
   */
  public Place mayImport(Viewer actor, UUID communityId) {
    var place = places.community(communityId);
    RosterRules.mayImport(actor, place.path()).orRefuse();
    return place;
  }

  private void begin(Viewer actor, Place place, UUID id, String fileName) {
    var name = PlainText.line(fileName.isBlank() ? "名册" : fileName, "file", 200);
    db.write(() -> {
      store.sweep(place.id(), clock.instant());
      store.begin(id, place.id(), name, actor.accountId(), clock.instant());
      return id;
    });
  }

  private void finish(Place place, UUID id, int rows, int problems) {
    db.writeAtLength(
        STATEMENT_LIMIT,
        () -> {
          store.lockRosterOf(place.id());
          waiting.findContradictions(id);
          int errors = Math.max(problems, store.problemsOf(id));
          var counts = errors > 0 ? RosterCounts.NONE : diff.compare(id, place.id());
          store.checked(id, rows, errors, counts);
          return id;
        });
  }

  /**
   * Puts a checked roster in force. Households and people the file does not name stay as they are.
   * Says RosterCommitted about the community. Refusals: NOT_FOUND, NOT_ALLOWED, ROSTER_HAS_ERRORS,
   * ROSTER_ALREADY_DECIDED, ROSTER_STALE when another roster came in force after the check.
   */
  public void commit(Viewer actor, UUID id) {
    db.writeAtLength(
        STATEMENT_LIMIT,
        () -> {
          var upload = lock(actor, id);
          RosterRules.mayCommit(
                  upload.errors(), upload.basedOn(), store.inForce(upload.communityId()))
              .orRefuse();
          var now = clock.instant();
          var counts = diff.compare(id, upload.communityId());
          diff.apply(id, upload.communityId(), CivicTime.dayOf(now));
          store.decide(id, "COMMITTED", actor.accountId(), now);
          outbox.append(
              Event.of("RosterCommitted", new SubjectRef("community", upload.communityId())));
          audit.record(
              actor,
              "导入名册",
              new SubjectRef(KIND, id),
              upload.community(),
              "新增%d户，更新%d户，新增%d人"
                  .formatted(
                      counts.newHouseholds(), counts.changedHouseholds(), counts.newPersons()));
          return id;
        });
  }

  /** Drops a checked roster. Refusals: NOT_FOUND, NOT_ALLOWED, ROSTER_ALREADY_DECIDED. */
  public void discard(Viewer actor, UUID id) {
    db.write(() -> {
      var upload = lock(actor, id);
      store.decide(id, "DISCARDED", actor.accountId(), clock.instant());
      audit.record(actor, "放弃名册", new SubjectRef(KIND, id), upload.community(), null);
      return id;
    });
  }

  private RosterStore.Upload lock(Viewer actor, UUID id) {
    var seen =
        store
            .find(id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "importId").asException());
    RosterRules.mayImport(actor, seen.community()).orRefuse();
    // The community's lock before the row, everywhere: a check of the same community queues.
    store.lockRosterOf(seen.communityId());
    var upload =
        store
            .lock(id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "importId").asException());
    RosterRules.mayDecide(upload.status()).orRefuse();
    return upload;
  }
}
