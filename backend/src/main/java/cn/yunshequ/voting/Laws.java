package cn.yunshequ.voting;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.VotingLaw;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.LawReads;
import cn.yunshequ.voting.store.LawStore;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The law as data: which rules hold where and since when (L-31, L-34), whether owners may decide
 * here (L-36), and the link to a vote held on the system the law prescribes.
 */
@Singleton
public class Laws {
  private static final int MAX_URL = 300;

  private final Db db;
  private final LawStore laws;
  private final LawReads reads;
  private final BallotStore ballots;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Laws(
      Db db,
      LawStore laws,
      LawReads reads,
      BallotStore ballots,
      Places places,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.laws = laws;
    this.reads = reads;
    this.ballots = ballots;
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What ballots of a community are decided by. Public.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on communityId
   */
  public VotingLaw of(Viewer viewer, UUID communityId) {
    var place = places.get(communityId, "communityId");
    return reads.law(viewer, place.communityId(), CivicTime.dayOf(clock.instant()));
  }

  /** Sets what holds in a community; for operators. Ballots announced before keep their rule. */
  public void place(Viewer operator, UUID communityId, VotingLaw.Setting setting) {
    db.write(() -> {
      var place = places.get(communityId, "communityId");
      laws.place(place.communityId(), setting);
      var words = setting.jurisdiction() + (setting.bindingOwner() ? "，业主表决在本平台有效" : "，只作意向征集");
      audit.record(
          operator,
          "设定表决规则适用地",
          new SubjectRef("community", place.communityId()),
          place.communityPath(),
          words);
      return communityId;
    });
  }

  /**
   * Adds a version of a rule; for operators. Rules never change: a new text is a new version.
   *
   * @return false when that place has one for the matter from that very day
   */
  public boolean add(Matter matter, DecisionRule rule) {
    return db.write(() -> laws.add(matter, rule));
  }

  /**
   * Holds the link to the vote on the official system, by a published notice. Says
   * OfficialVoteLinked.
   *
   * @param url https
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, VALUE_OUT_OF_RANGE on url
   */
  public void link(Viewer actor, UUID ballotId, String url, @Nullable String note) {
    var account = actor.account();
    var address = checked(url);
    db.write(() -> {
      var ballot =
          ballots
              .lock(ballotId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      var now = clock.instant();
      laws.link(ballotId, address, note, account, now);
      ballots.announce(ids.next(), ballotId, "法定表决在主管部门的系统进行：" + address, now);
      outbox.append(Event.of("OfficialVoteLinked", ballot.ref()));
      audit.record(actor, "登记法定表决的链接", ballot.ref(), ballot.scope(), address);
      return ballotId;
    });
  }

  private static String checked(String url) {
    var address = url.strip();
    try {
      var uri = new URI(address);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && address.length() <= MAX_URL) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      // Refused below, like every other address nobody should follow.
    }
    throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "url").asException();
  }
}
