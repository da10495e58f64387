package cn.yunshequ.proposals;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Screening;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRefusal;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.Wording;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What authors do: write, mend, hand in, take back. Every act is one transaction. */
@Singleton
public class Proposals {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final ProposalStore store;
  private final Places places;
  private final Photos photos;
  private final Screening screening;

  Proposals(
      Db db,
      Once once,
      Ground ground,
      ProposalStore store,
      Places places,
      Photos photos,
      Screening screening) {
    this.screening = screening;
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.places = places;
    this.photos = photos;
  }

  /**
   * A new draft, seen by its author only. Says ProposalDrafted.
   *
   * @param requestKey a repeated request with the same key answers with the first draft
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND for an unknown community or a scope
   *     outside it, RESIDENCY_REQUIRED (L-61), CATEGORY_UNKNOWN
   */
  public ProposalView create(
      Viewer actor,
      UUID communityId,
      Wording wording,
      boolean anonymousToNeighbours,
      @Nullable String requestKey) {
    return db.write(() -> {
      var id =
          once.once(
              actor,
              requestKey,
              "createProposal",
              () -> draft(actor, communityId, wording, anonymousToNeighbours));
      return ground.visible(actor, id);
    });
  }

  private UUID draft(Viewer actor, UUID communityId, Wording wording, boolean anonymous) {
    var community = places.get(communityId, "communityId");
    ProposalRules.mayCreate(actor, community.communityPath()).orRefuse();
    var scope = scope(community.communityId(), wording);
    checkCategory(community.communityId(), wording.category());
    var id = ground.newId();
    store.insert(id, actor, scope, wording, anonymous, ground.now());
    attach(actor, id, wording);
    ground.say("ProposalDrafted", id);
    return id;
  }

  /**
   * Another wording; every earlier one is kept. Free before publication; afterwards only before the
   * first second, only the wording, and the desk looks at it again (L-75). Says ProposalEdited.
   *
   * @param expectedVersion the version that was read
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS (also for
   *     another scope or category once published), ALREADY_ENDORSED_BY_OTHERS, CHANGED_MEANWHILE,
   *     CATEGORY_UNKNOWN, PHOTOS_INVALID; SILENCED, TEXT_BLOCKED, and once published
   *     TOO_MANY_REQUESTS, TEXT_REPEATED
   */
  public ProposalView edit(Viewer actor, UUID id, int expectedVersion, Wording wording) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.EDIT);
      checkVersion(proposal, expectedVersion);
      var kept =
          new Wording(
              Objects.requireNonNullElse(wording.scopeId(), proposal.scopeId()),
              Objects.requireNonNullElse(wording.category(), proposal.category().code()),
              wording.title(),
              wording.body(),
              wording.photoIds());
      ProposalRules.mayEdit(
              proposal.stage(),
              proposal.scopeId().equals(kept.scopeId()),
              proposal.category().code().equals(kept.category()))
          .orRefuse();
      if (proposal.stage() == ProposalStage.ACCEPTED) {
        rewordPublished(actor, proposal, kept);
      } else {
        reword(actor, proposal, kept);
      }
      ground.say("ProposalEdited", id);
      return ground.visible(actor, id);
    });
  }

  private void reword(Viewer actor, ProposalView proposal, Wording wording) {
    screening.screenDraft(actor, proposal.standing().community(), words(wording));
    var scope = scope(proposal.communityId(), wording);
    checkCategory(proposal.communityId(), wording.category());
    store.move(proposal.id(), scope, Objects.requireNonNull(wording.category()));
    store.reword(proposal.id(), actor, wording, ground.now());
    attach(actor, proposal.id(), wording);
  }

  // Everybody reads it at once, so a human looks afterwards, whatever the word lists say.
  private void rewordPublished(Viewer actor, ProposalView proposal, Wording wording) {
    var screened = screening.screen(actor, proposal.standing().community(), words(wording));
    store.reword(proposal.id(), actor, wording, ground.now());
    attach(actor, proposal.id(), wording);
    ground.lookAgain(proposal.id());
    screening.askOutside(screened, Ground.ref(proposal.id()));
    ground.tell(proposal.id(), EntryKind.EDITED, null, actor, authorParty(proposal));
  }

  private static String words(Wording wording) {
    return wording.title() + '\n' + wording.body();
  }

  private static Party authorParty(ProposalView proposal) {
    return proposal.viewerIsAuthor() ? Party.AUTHOR : Party.CO_AUTHOR;
  }

  /**
   * Hands it to the committee, which owes a first reply within the working days in force (rules
   * 2.8). The first time it gets its public number. Says ProposalSubmitted.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS
   */
  public ProposalView submit(Viewer actor, UUID id, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "submitProposal", id, () -> submitted(actor, id));
      return ground.visible(actor, id);
    });
  }

  private UUID submitted(Viewer actor, UUID id) {
    var proposal = ground.permitted(actor, id, ProposalAct.SUBMIT);
    // All proposals wait for the desk; a blocked word or a silence stops them before.
    var screened =
        screening.screen(
            actor, proposal.standing().community(), proposal.title() + '\n' + proposal.body());
    var number =
        proposal.number() == null
            ? store.nextNumber(proposal.communityId(), ground.today().getYear())
            : proposal.number();
    var due = ground.afterWorkingDays(ground.periods().firstReplyWorkingDays());
    store.submitted(id, number, due, ground.now());
    ground.awaitReview(id, due);
    screening.askOutside(screened, Ground.ref(id));
    ground.tell(id, EntryKind.SUBMITTED, null, actor, Party.AUTHOR, due);
    ground.say("ProposalSubmitted", id);
    return id;
  }

  /**
   * Takes it back for good; after publication with a reason everybody reads. Says
   * ProposalWithdrawn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     REASON_REQUIRED
   */
  public ProposalView withdraw(Viewer actor, UUID id, @Nullable String reason) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.WITHDRAW);
      if (proposal.publishedAt() != null && reason == null) {
        throw Refusal.of(CommunityRefusal.REASON_REQUIRED, "reason").asException();
      }
      store.moved(id, ProposalStage.WITHDRAWN, null, ground.now());
      ground.endReview(id);
      ground.endReply(id);
      ground.tell(id, EntryKind.WITHDRAWN, reason, actor, Party.AUTHOR);
      ground.say("ProposalWithdrawn", id);
      return ground.visible(actor, id);
    });
  }

  static void checkVersion(ProposalView proposal, @Nullable Integer expected) {
    if (expected != null && expected != proposal.version()) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "expectedVersion").asException();
    }
  }

  private Place scope(UUID communityId, Wording wording) {
    var scopeId = wording.scopeId();
    var place = places.get(scopeId == null ? communityId : scopeId, "scopeId");
    if (!place.communityId().equals(communityId)) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "scopeId").asException();
    }
    return place;
  }

  private void attach(Viewer actor, UUID id, Wording wording) {
    var photoIds = wording.photoIds();
    if (photoIds != null) {
      photos.attach(actor, Ground.ref(id), photoIds);
    }
  }

  private void checkCategory(UUID communityId, @Nullable String code) {
    if (code == null || !places.hasCategory(communityId, code)) {
      throw Refusal.of(ProposalRefusal.CATEGORY_UNKNOWN, "category").asException();
    }
  }
}
