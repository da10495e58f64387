package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.JURISDICTION;
import static cn.yunshequ.voting.store.db.Tables.OFFICIAL_VOTE;
import static cn.yunshequ.voting.store.db.Tables.RULE;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.VotingLaw;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rules and jurisdictions as they are shown, and links to votes on official systems. */
@Singleton
public class LawReads {
  private static final String EVERYWHERE = "CN";

  private final Db db;

  LawReads(Db db) {
    this.db = db;
  }

  /** Every rule a community's ballots were or are decided by. Two statements. */
  public VotingLaw law(Viewer viewer, UUID community, LocalDate today) {
    var place =
        db.sql().selectFrom(JURISDICTION).where(JURISDICTION.COMMUNITY_ID.eq(community)).fetchOne();
    var code = place == null ? EVERYWHERE : place.getCode();
    var rows =
        db.sql()
            .selectFrom(RULE)
            .where(RULE.JURISDICTION.in(EVERYWHERE, code), RULE.BODY_ID.isNull())
            .orderBy(
                DSL.case_().when(RULE.JURISDICTION.eq(EVERYWHERE), 1).else_(0),
                RULE.VALID_FROM.desc())
            .fetch(row -> new Version(Matter.valueOf(row.getMatter()), BallotRows.rule(row)));
    return new VotingLaw(
        code,
        place != null && place.getBindingOwner(),
        place == null ? null : place.getOfficialName(),
        place == null ? null : place.getOfficialUrl(),
        versions(rows, today));
  }

  private record Version(Matter matter, DecisionRule rule) {}

  // The local one before the general, the newest before the older; what begins later waits.
  private static List<VotingLaw.MatterRule> versions(List<Version> rows, LocalDate today) {
    var found = new ArrayList<VotingLaw.MatterRule>();
    var settled = new HashSet<Matter>();
    Map<String, LocalDate> nextBegins = new HashMap<>();
    for (var row : rows) {
      var key = row.matter() + row.rule().jurisdiction();
      var next = nextBegins.put(key, row.rule().validFrom());
      boolean begun = !row.rule().validFrom().isAfter(today);
      found.add(
          new VotingLaw.MatterRule(
              row.matter(),
              row.rule(),
              begun && settled.add(row.matter()),
              next == null ? null : next.minusDays(1)));
    }
    found.sort(Comparator.comparing(VotingLaw.MatterRule::matter));
    return found;
  }

  /** A vote on the official system, in the API's words. */
  public record OfficialVote(String url, @Nullable String note, Instant linkedAt) {}

  /** Links of many ballots. One statement. */
  public Map<UUID, OfficialVote> official(Viewer viewer, List<UUID> ballots) {
    Map<UUID, OfficialVote> found = new HashMap<>();
    db.sql()
        .selectFrom(OFFICIAL_VOTE)
        .where(OFFICIAL_VOTE.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .forEach(row ->
            found.put(
                row.getBallotId(),
                new OfficialVote(row.getUrl(), row.getNote(), row.getLinkedAt().toInstant())));
    return found;
  }
}
