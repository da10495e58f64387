package cn.yunshequ.ledgers;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.ExportStatus;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.model.NamedExport;
import cn.yunshequ.ledgers.store.NamedExportReads;
import cn.yunshequ.ledgers.store.NamedExportStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names in full leave only when one asks with a reason and another says yes (two persons, issue of
 * the desk; L-60, L-73). The yes is for one file and one day.
 */
@Singleton
public class NamedExports {
  public static final String KIND = "namedExport";

  private final Db db;
  private final Once once;
  private final Places places;
  private final NamedExportStore store;
  private final NamedExportReads reads;
  private final Audit audit;
  private final RefusedActs refused;
  private final Ids ids;
  private final Clock clock;

  NamedExports(
      Db db,
      Once once,
      Places places,
      NamedExportStore store,
      NamedExportReads reads,
      Audit audit,
      RefusedActs refused,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.places = places;
    this.store = store;
    this.reads = reads;
    this.audit = audit;
    this.refused = refused;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for a ledger with names in full.
   *
   * @param reason what it is needed for; the second person and the log read it
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED unless of the committee,
   *     LEDGER_WITHOUT_NAMES
   */
  public UUID ask(
      Viewer actor,
      UUID communityId,
      LedgerKind ledger,
      Months months,
      String reason,
      @Nullable String requestKey) {
    return refused.watch(
        actor,
        "申请实名台账",
        new SubjectRef("community", communityId),
        () -> places.find(communityId).map(Place::path),
        () ->
            once.once(
                actor,
                requestKey,
                "askNamedExport",
                () -> askNow(actor, communityId, ledger, months, reason)));
  }

  private UUID askNow(
      Viewer actor, UUID communityId, LedgerKind ledger, Months months, String reason) {
    var place = places.community(communityId);
    LedgerRules.mayAsk(actor, place.path(), ledger).orRefuse();
    var id = ids.next();
    store.ask(id, place.id(), ledger, months, reason, actor.account(), clock.instant());
    audit.record(
        actor,
        "申请实名台账",
        new SubjectRef(KIND, id),
        place.path(),
        ledger.zh() + "，" + months.zh() + "：" + reason);
    return id;
  }

  /**
   * The second person's word.
   *
   * @param words why not, or a note; kept with it
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, EXPORT_NEEDS_ANOTHER for
   *     whoever asked, EXPORT_ANSWERED_ALREADY
   */
  public void answer(Viewer actor, UUID id, boolean allow, @Nullable String words) {
    actor.account();
    refused.watch(
        actor,
        allow ? "同意导出实名台账" : "不同意导出实名台账",
        new SubjectRef(KIND, id),
        () -> store.placeOf(id),
        () -> answerNow(actor, id, allow, words));
  }

  private UUID answerNow(Viewer actor, UUID id, boolean allow, @Nullable String words) {
    return db.write(() -> {
      store.lock(id);
      var export = find(actor, id);
      LedgerRules.mayAnswer(actor, export).orRefuse();
      var now = clock.instant();
      store.answer(
          id,
          allow ? ExportStatus.ALLOWED : ExportStatus.REFUSED,
          actor.account(),
          words,
          allow ? now.plus(LedgerRules.ALLOWED_FOR) : null,
          now);
      audit.record(
          actor,
          allow ? "同意导出实名台账" : "不同意导出实名台账",
          new SubjectRef(KIND, id),
          export.community(),
          words);
      return id;
    });
  }

  private NamedExport find(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "exportId").asException());
  }
}
