package cn.yunshequ.proposals;

import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.proposals.model.LifeCycle;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRefusal;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.SupportStore;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 联署: neighbours who sign with the author, by invitation; persons, not accounts (ADR 0003). */
@Singleton
public class CoAuthors {
  /** Known and unknown numbers alike: whoever tries numbers out is stopped too. */
  private static final int PER_DAY = 20;

  private final Db db;
  private final Ground ground;
  private final SupportStore support;
  private final Phones phones;
  private final Endorsements endorsements;
  private final Quotas quotas;

  CoAuthors(
      Db db,
      Ground ground,
      SupportStore support,
      Phones phones,
      Endorsements endorsements,
      Quotas quotas) {
    this.db = db;
    this.ground = ground;
    this.support = support;
    this.phones = phones;
    this.endorsements = endorsements;
    this.quotas = quotas;
  }

  /**
   * Invites whoever has that number, if it is a verified neighbour; the answer is the same in every
   * case, so that nobody learns whose number has an account. Says CoAuthorInvited when somebody was
   * invited.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, STAGE_FORBIDS,
   *     PHONE_INVALID, TOO_MANY_REQUESTS
   */
  public ProposalView invite(Viewer actor, UUID id, String phone) {
    var account = actor.account();
    var number = PhoneNumber.of(phone);
    return db.write(() -> {
      var proposal = ground.permitted(actor, id, ProposalAct.INVITE_CO_AUTHOR);
      quotas.take("co-author", bytes(account), PER_DAY, Duration.ofDays(1)).orRefuse();
      support
          .verifiedNeighbour(phones.hash(number), proposal.communityId())
          .filter(neighbour -> !neighbour.account().equals(account))
          .filter(neighbour -> support.invite(id, neighbour, ground.now()))
          .ifPresent(neighbour -> ground.say("CoAuthorInvited", id));
      return ground.visible(actor, id);
    });
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /**
   * The invited neighbour agrees or declines. Agreeing ends a second of one's own: authors do not
   * second themselves. Says CoAuthorJoined or CoAuthorDeclined.
   *
   * @return the proposal; null when it cannot be seen any more after declining
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND; NOT_ALLOWED when not invited;
   *     STAGE_FORBIDS when signing is over
   */
  public @Nullable ProposalView answer(Viewer actor, UUID id, boolean accept) {
    actor.account();
    return db.write(() -> {
      var proposal = ground.locked(actor, id);
      boolean open = LifeCycle.arrow(proposal.stage(), ProposalAct.INVITE_CO_AUTHOR).isPresent();
      if (proposal.viewerInvited() && accept && !open) {
        throw Refusal.of(ProposalRefusal.STAGE_FORBIDS)
            .with("stage", proposal.stageName())
            .asException();
      }
      if (!support.answerInvitation(id, actor, accept, ground.now())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      if (accept) {
        endorsements.remove(actor, id);
      }
      ground.say(accept ? "CoAuthorJoined" : "CoAuthorDeclined", id);
      return ground.find(actor, id).orElse(null);
    });
  }
}
