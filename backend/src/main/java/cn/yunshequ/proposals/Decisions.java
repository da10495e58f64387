package cn.yunshequ.proposals;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.MatterRules;
import cn.yunshequ.proposals.model.Minority;
import cn.yunshequ.proposals.model.Outcome;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.MatterStore;
import cn.yunshequ.proposals.store.ProposalStore;
import cn.yunshequ.voting.Voices;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * 决: a result, with or without a ballot, is put on notice; when the notice is over and nobody it
 * touches waits for an answer, it is carried out.
 */
@Singleton
public class Decisions {
  private static final int AT_ONCE = 100;

  private final Db db;
  private final Ground ground;
  private final ProposalStore store;
  private final MatterStore matters;
  private final Deliberations deliberations;
  private final Voices voices;

  Decisions(
      Db db,
      Ground ground,
      ProposalStore store,
      MatterStore matters,
      Deliberations deliberations,
      Voices voices) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.matters = matters;
    this.deliberations = deliberations;
    this.voices = voices;
  }

  /**
   * Puts on notice what those taking part agreed on without a ballot. Says ResultPublished.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView publish(Viewer actor, UUID id, Outcome outcome, String text) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.PUBLISH_RESULT);
      putOnNotice(actor, Deliberations.by(actor, proposal), id, outcome, text);
      ground.record(actor, "公布协商结果", proposal, text);
      return ground.visible(actor, id);
    });
  }

  /**
   * A ballot on the opinion was announced: its wording is frozen. In the transaction of the ballot.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public void ballotOpened(Viewer actor, UUID id, UUID ballotId, String title) {
    db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.OPEN_BALLOT);
      matters.ballotOpened(id, ballotId);
      store.moved(id, ProposalStage.BALLOT, null, ground.now());
      var party = Deliberations.by(actor, proposal);
      ground.tell(id, EntryKind.BALLOT_OPENED, title, actor, party);
      ground.say("ProposalPutToBallot", id);
      return id;
    });
  }

  /**
   * The ballot is over. Its result goes on notice; without a quorum the matter goes back to
   * deliberation. Doing it twice is doing it once.
   *
   * @param working the result in words
   */
  public void ballotClosed(UUID id, UUID ballotId, BallotEnd end, String working) {
    db.write(() -> {
      var proposal = ground.locked(Viewer.GUEST, id);
      if (proposal.stage() != ProposalStage.BALLOT
          || !ballotId.equals(deliberations.matter(Viewer.GUEST, id).ballotId())) {
        return id;
      }
      var told = Minority.with(working, voices.stated(ballotId));
      switch (end) {
        case PASSED -> putOnNotice(Viewer.GUEST, Party.PORTAL, id, Outcome.AGREED, told);
        case REJECTED -> putOnNotice(Viewer.GUEST, Party.PORTAL, id, Outcome.DECLINED, told);
        case INVALID_TURNOUT -> {
          store.moved(id, ProposalStage.OPINION_FORMED, null, ground.now());
          var kind = EntryKind.BALLOT_WITHOUT_QUORUM;
          ground.tell(id, kind, working, Viewer.GUEST, Party.PORTAL);
          ground.say("BallotWithoutQuorum", id);
        }
      }
      return id;
    });
  }

  /**
   * Somebody stated a dissent, or a moderator hid or restored one: a result on notice carries them
   * as they may be read, and one that carried any goes on so. Doing it twice is doing it once. Says
   * ResultAmended.
   */
  public void dissentsChanged(UUID id, UUID ballotId) {
    db.write(() -> {
      var proposal = ground.locked(Viewer.GUEST, id);
      var matter = deliberations.matter(Viewer.GUEST, id);
      var text = matter.resultText();
      if (text == null || !ballotId.equals(matter.ballotId())) {
        return id;
      }
      var now = Minority.with(text, voices.stated(ballotId));
      boolean carries = proposal.stage() == ProposalStage.RESULT_NOTICE || Minority.isIn(text);
      if (carries && !now.equals(text)) {
        matters.amended(id, now);
        ground.say("ResultAmended", id);
      }
      return id;
    });
  }

  /** What a ballot can end in. */
  public enum BallotEnd {
    PASSED,
    REJECTED,
    INVALID_TURNOUT
  }

  private void putOnNotice(Viewer actor, Party party, UUID id, Outcome outcome, String text) {
    var lastDay = ground.today().plusDays(ground.periods().resultNoticeDays());
    matters.decided(id, outcome, text, lastDay);
    store.moved(id, ProposalStage.RESULT_NOTICE, lastDay, ground.now());
    var kind = outcome == Outcome.AGREED ? EntryKind.AGREED : EntryKind.DECLINED;
    ground.tell(id, kind, Minority.without(text), actor, party, lastDay);
    ground.say("ResultPublished", id);
  }

  /**
   * Carries on the results whose notice is over. Says ProposalNoticeOver of each. Any number of
   * nodes may do this at once. The longest over come first, and what is held back holds back nobody
   * behind it.
   *
   * @return how many went on now
   */
  public int endNotices() {
    int ended = 0;
    MatterStore.Over last = null;
    do {
      var over = matters.noticesOver(ground.today(), last, AT_ONCE);
      for (var each : over) {
        ended += db.write(() -> endNotice(each.proposal())) ? 1 : 0;
      }
      last = over.size() < AT_ONCE ? null : over.getLast();
    } while (last != null);
    return ended;
  }

  // The ballot's own objections of affected households hold it back as those to the result do.
  private boolean endNotice(UUID id) {
    var proposal = ground.locked(Viewer.GUEST, id);
    if (voices.blocks(Ground.ref(id))) {
      return false;
    }
    var matter = deliberations.matter(Viewer.GUEST, id);
    var to = MatterRules.afterNotice(matter, ground.today());
    if (proposal.stage() != ProposalStage.RESULT_NOTICE || to == ProposalStage.RESULT_NOTICE) {
      return false;
    }
    boolean goesOn = to == ProposalStage.IMPLEMENTING;
    var due = goesOn ? ground.afterWorkingDays(ground.periods().planWorkingDays()) : null;
    store.moved(id, to, due, ground.now());
    ground.tell(
        id,
        goesOn ? EntryKind.NOTICE_OVER : EntryKind.NOTICE_OVER_DECLINED,
        due == null ? null : "请居委会在" + CivilDay.zh(due) + "前明确由谁办、何时办完。",
        Viewer.GUEST,
        Party.PORTAL,
        due);
    ground.say("ProposalNoticeOver", id);
    return true;
  }
}
