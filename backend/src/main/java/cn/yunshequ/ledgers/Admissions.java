package cn.yunshequ.ledgers;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.AdmissionRules;
import cn.yunshequ.ledgers.model.AdmittedReport;
import cn.yunshequ.ledgers.model.AskedReport;
import cn.yunshequ.ledgers.model.LedgerRefusal;
import cn.yunshequ.ledgers.model.ReportRequest;
import cn.yunshequ.ledgers.model.RequestStatus;
import cn.yunshequ.ledgers.store.AdmissionReads;
import cn.yunshequ.ledgers.store.AdmissionStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 准入: whatever report is asked of a committee is written down, held against the list of what may be
 * asked, and handed in or, when it is on no list, refused with a reason.
 */
@Singleton
public class Admissions {
  private final Db db;
  private final Once once;
  private final Places places;
  private final AdmissionStore store;
  private final AdmissionReads reads;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Admissions(
      Db db,
      Once once,
      Places places,
      AdmissionStore store,
      AdmissionReads reads,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.places = places;
    this.store = store;
    this.reads = reads;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  /**
   * Puts a line on the list, in force from today.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, REQUEST_KEY_REUSED
   */
  public UUID admit(
      Viewer actor, UUID communityId, String name, String basis, @Nullable String key) {
    return once.once(
        actor,
        key,
        "admitReport",
        () -> {
          var place = places.community(communityId);
          AdmissionRules.mayAdmit(actor, place.path()).orRefuse();
          var item = new AdmittedReport(ids.next(), place.id(), name, basis, today(), null);
          store.admit(item, actor.account());
          record(actor, "列入准入清单", item, place.path());
          return item.itemId();
        });
  }

  /**
   * Takes a line off the list; what was asked under it stays as it is.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ADMISSION_OVER
   */
  public AdmittedReport end(Viewer actor, UUID itemId) {
    actor.account();
    return db.write(() -> {
      var item = item(itemId);
      var place = places.community(item.communityId());
      AdmissionRules.mayAdmit(actor, place.path()).orRefuse();
      if (!store.end(itemId, today(), actor.account())) {
        throw Refusal.of(LedgerRefusal.ADMISSION_OVER).asException();
      }
      record(actor, "移出准入清单", item, place.path());
      return item(itemId);
    });
  }

  private void record(Viewer actor, String act, AdmittedReport item, AreaPath place) {
    audit.record(
        actor, act, new SubjectRef(AdmittedReport.KIND, item.itemId()), place, item.name());
  }

  private AdmittedReport item(UUID id) {
    return reads
        .item(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "admittedId").asException());
  }

  /**
   * Writes down that a report is asked for.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ADMISSION_OVER for a line
   *     that was taken off, VALUE_OUT_OF_RANGE for a day that is over, REQUEST_KEY_REUSED
   */
  public UUID register(Viewer actor, AskedReport asked, @Nullable String key) {
    return once.once(actor, key, "registerReportRequest", () -> registerNow(actor, asked));
  }

  private UUID registerNow(Viewer actor, AskedReport asked) {
    var place = places.community(asked.communityId());
    AdmissionRules.mayRegister(actor, place.path()).orRefuse();
    if (asked.dueOn().isBefore(today())) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "dueOn").asException();
    }
    mustBeInForce(place, asked.admitted());
    var id = ids.next();
    store.register(id, asked, actor.account(), clock.instant());
    audit.record(
        actor,
        "登记上级要表",
        new SubjectRef(ReportRequest.KIND, id),
        place.path(),
        asked.askedBy() + "：" + asked.title());
    return id;
  }

  private void mustBeInForce(Place place, @Nullable UUID admitted) {
    if (admitted == null) {
      return;
    }
    var item = item(admitted);
    if (!item.communityId().equals(place.id())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "admittedId").asException();
    }
    if (item.until() != null) {
      throw Refusal.of(LedgerRefusal.ADMISSION_OVER, "admittedId").asException();
    }
  }

  /**
   * Hands it in, or refuses what is on no list.
   *
   * @param words why it is refused; may be left out when it is handed in
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, REPORT_ANSWERED_ALREADY,
   *     REPORT_ON_THE_LIST, TEXT_REQUIRED
   */
  public UUID answer(Viewer actor, UUID requestId, boolean deliver, @Nullable String words) {
    actor.account();
    return db.write(() -> {
      store.lock(requestId);
      var request =
          reads
              .find(requestId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "requestId").asException());
      AdmissionRules.mayAnswer(actor, request, deliver).orRefuse();
      if (!deliver && words == null) {
        throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "words").asException();
      }
      var status = deliver ? RequestStatus.DELIVERED : RequestStatus.REFUSED;
      store.answer(requestId, status, actor.account(), words, clock.instant());
      audit.record(
          actor,
          deliver ? "报送上级要表" : "退回上级要表",
          new SubjectRef(ReportRequest.KIND, requestId),
          request.community(),
          words == null ? request.title() : request.title() + "：" + words);
      return requestId;
    });
  }
}
