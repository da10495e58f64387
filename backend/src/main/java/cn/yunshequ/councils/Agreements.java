package cn.yunshequ.councils;

import cn.yunshequ.councils.model.AgreementView;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.PrincipleView;
import cn.yunshequ.councils.store.AgreementReads;
import cn.yunshequ.councils.store.AgreementStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parties of a mediation agree on. Whoever leads it writes; every party that came says yes
 * to that very wording; then it stays as it is, and the principle in it, if there is one, is
 * public.
 */
@Singleton
public class Agreements {
  private final Db db;
  private final Ground ground;
  private final AgreementStore store;
  private final AgreementReads reads;

  Agreements(Db db, Ground ground, AgreementStore store, AgreementReads reads) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
  }

  /**
   * Writes the wording, or another one: what was said to the one before counts no more. Says
   * AgreementWritten.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     DECISION_MADE once it is concluded
   */
  public MeetingView write(Viewer actor, UUID id, AgreementStore.Wording wording) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.AGREE);
      if (reads.find(actor, id).filter(AgreementView::isConcluded).isPresent()) {
        throw Refusal.of(CouncilsRefusal.DECISION_MADE).asException();
      }
      // Chance alone: the public id tells neither the meeting nor the day.
      store.write(id, UUID.randomUUID(), wording, actor, ground.now());
      ground.record(actor, "写协调结果", meeting, null);
      ground.say("AgreementWritten", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  /**
   * A party's yes to the wording they read; harmless when repeated. With the last one it is
   * concluded. Says AgreementAssented, then AgreementConcluded, and PrincipleAgreed of what becomes
   * public.
   *
   * @param version the one that was read
   * @param organisation the one the actor speaks for; null for themselves
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     NOT_INVITED for who did not come, CHANGED_MEANWHILE when there is another wording
   */
  public MeetingView assent(Viewer actor, UUID id, int version, @Nullable UUID organisation) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.ASSENT);
      var agreement = agreement(actor, id);
      if (agreement.version() != version) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "version").asException();
      }
      var party =
          agreement.parties().stream()
              .filter(each -> each.viewerSpeaks())
              .filter(each -> Objects.equals(each.organisationId(), organisation))
              .findFirst()
              .orElseThrow(() -> Refusal.of(CouncilsRefusal.NOT_INVITED).asException());
      if (party.assentedAt() == null) {
        store.assent(id, version, party.invitationId(), actor, ground.now());
        ground.say("AgreementAssented", meeting.ref());
      }
      concludeWhenAllDid(meeting, agreement(actor, id));
      return ground.meeting(actor, id);
    });
  }

  private AgreementView agreement(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "meetingId").asException());
  }

  private void concludeWhenAllDid(MeetingView meeting, AgreementView agreement) {
    boolean all =
        agreement.parties().size() >= AgreementView.FEWEST_PARTIES
            && agreement.parties().stream().allMatch(party -> party.assentedAt() != null);
    if (!all || agreement.isConcluded()) {
      return;
    }
    store.conclude(meeting.id(), ground.now());
    ground.say("AgreementConcluded", meeting.ref());
    if (agreement.principle() != null) {
      ground.say("PrincipleAgreed", new SubjectRef(PrincipleView.KIND, agreement.principleId()));
    }
  }
}
