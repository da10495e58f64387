package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.CheckState;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.FineWords;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 征求意见: a draft goes out to the neighbours, past the moderators when it speaks of fines. */
@Singleton
public class Consultations {
  private static final int MOST_DAYS = 90;

  private final Db db;
  private final Ground ground;
  private final ConventionStore store;
  private final ConventionReads reads;
  private final RoundStore rounds;
  private final Versions versions;
  private final Amendments amendments;

  Consultations(
      Db db,
      Ground ground,
      ConventionStore store,
      ConventionReads reads,
      RoundStore rounds,
      Versions versions,
      Amendments amendments) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
    this.rounds = rounds;
    this.versions = versions;
    this.amendments = amendments;
  }

  /**
   * Puts the newest text to the neighbours for at least the days the rule asks for; today counts
   * from tomorrow on, the last day as a whole. A text with fines or force goes to the desk first
   * and stays a draft until the check-list is passed; asking again then publishes it. Says
   * ConsultationBegun, or ConventionCheckAsked.
   *
   * @param days null for what the rule asks for
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     COMMITTEE_PUBLISHES, VALUE_OUT_OF_RANGE for fewer days
   */
  public ConventionView publish(Viewer actor, UUID id, @Nullable Integer days) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.PUBLISH);
      var rule = ground.rule(convention);
      int asked = Objects.requireNonNullElse(days, rule.consultationDays());
      if (asked < rule.consultationDays() || asked > MOST_DAYS) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "days").asException();
      }
      var text = ground.newest(convention);
      boolean checked = convention.standing().check() == CheckState.PASSED;
      if (!checked && !FineWords.in(text).isEmpty()) {
        store.askCheck(id, convention.newestVersion(), actor, ground.now());
        ground.say("ConventionCheckAsked", id);
        return ground.visible(actor, id);
      }
      var today = ground.today();
      store.published(id, convention.newestVersion(), text.title(), ground.now());
      rounds.consulting(id, convention.edition(), today, today.plusDays(asked), rule.needsFiling());
      ground.record(actor, "公布公约征求意见", convention, null);
      ground.say("ConsultationBegun", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * The desk's word on a text, by somebody who does not write it. During the consultation, one that
   * passed is read by everybody from now on. Says ConventionChecked.
   *
   * @param version the version that was read
   * @param confirmed codes of the check-list found to be so
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   *     when nothing waits, OTHER_EYES_NEEDED, TEXT_CHANGED, CHECK_LIST_INCOMPLETE, TEXT_REQUIRED
   */
  public ConventionView check(
      Viewer actor,
      UUID id,
      int version,
      boolean passed,
      List<String> confirmed,
      @Nullable String reason) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.CHECK);
      if (convention.newestVersion() != version) {
        throw Refusal.of(ConventionsRefusal.TEXT_CHANGED, "version").asException();
      }
      mayDecide(actor, id, passed, confirmed, reason);
      store.decideCheck(id, version, passed, confirmed, reason, actor, ground.now());
      boolean waits = !Integer.valueOf(version).equals(convention.publishedVersion());
      if (passed && waits && convention.stage() == ConventionStage.CONSULTATION) {
        versions.show(convention, version, ground.newest(convention));
      }
      ground.record(actor, passed ? "公约文字核对通过" : "公约文字退回修改", convention, reason);
      ground.say("ConventionChecked", id);
      return ground.visible(actor, id);
    });
  }

  private void mayDecide(
      Viewer actor, UUID id, boolean passed, List<String> confirmed, @Nullable String reason) {
    boolean asker =
        reads.check(actor, id).filter(c -> c.askedBy().equals(actor.accountId())).isPresent();
    if (asker) {
      throw Refusal.of(ConventionsRefusal.OTHER_EYES_NEEDED).asException();
    }
    if (passed && !confirmed.containsAll(store.checkCodes())) {
      throw Refusal.of(ConventionsRefusal.CHECK_LIST_INCOMPLETE, "confirmed").asException();
    }
    if (!passed && reason == null) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason").asException();
    }
  }

  /**
   * Gives up a draft or a consultation; what was in force before stays so, and amendments that wait
   * are answered. Says ConventionWithdrawn, and AmendmentRejected.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   */
  public ConventionView withdraw(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.WITHDRAW);
      rounds.withdrawn(id, convention.edition(), reason);
      amendments.roundOver(actor, id, "这一轮草案已经撤回：" + reason);
      var force = convention.force();
      if (force != null) {
        store.onEdition(id, force.number(), ground.now());
        if (force.stage() == ConventionStage.UNDER_REVIEW) {
          var next = ground.today().plusMonths(ground.rule(convention).reviewMonths());
          rounds.kept(id, force.number(), next);
        }
      }
      ground.record(actor, "撤回公约草案", convention, reason);
      ground.say("ConventionWithdrawn", id);
      return ground.visible(actor, id);
    });
  }
}
