package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** People who can be named in a ballot: as witness, as holder of a proxy, as who casts. */
@Singleton
public class PeopleReads {
  private static final int MOST = 20;

  private final Db db;
  private final Audit audit;

  PeopleReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /**
   * Those who count at the ballot's place; with a name, residents of its place whose name begins
   * so, who read who looked (L-64). Nobody for who does not count there.
   */
  public List<ResidentView> named(Viewer viewer, Ballot ballot, @Nullable String name) {
    if (!BallotRules.counts(viewer, ballot.scope())) {
      return List.of();
    }
    var found =
        db.sql()
            .select(People.columns(RESIDENT))
            .select(RESIDENT.OFFICE_PATH)
            .from(RESIDENT)
            .where(RESIDENT.CLOSED.isFalse())
            .and(name == null ? colleagues(ballot) : neighbours(ballot, name))
            .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
            .limit(DSL.inline(MOST))
            .fetch(row ->
                Objects.requireNonNull(People.card(row, RESIDENT))
                    .inOfficeAt(row.get(RESIDENT.OFFICE_PATH))
                    .shownTo(viewer));
    if (name != null) {
      audit.lookedUp(viewer, found.stream().map(ResidentView::accountId).toList(), ballot.scope());
    }
    return found;
  }

  // An office counts for everything under its place.
  private static Condition colleagues(Ballot ballot) {
    return RESIDENT
        .OFFICE_PATH
        .isNotNull()
        .and(DSL.val(ballot.scope().value()).startsWith(RESIDENT.OFFICE_PATH));
  }

  private static Condition neighbours(Ballot ballot, String name) {
    return RESIDENT
        .PERSON_ID
        .in(
            DSL.select(MEMBER.PERSON_ID)
                .from(MEMBER)
                .where(MEMBER.COMMUNITY_ID.eq(ballot.communityId())))
        .and(RESIDENT.NAME.startsWith(name));
  }

  /**
   * By voting unit: who else stood behind its doors when the roll was frozen, and has an account.
   * To be asked for the viewer's own units only. One statement.
   */
  public Map<UUID, List<ResidentView>> others(Viewer viewer, List<UUID> units) {
    return db.sql()
        .selectDistinct(ROLL_MEMBER.UNIT_ID)
        .select(People.columns(RESIDENT))
        .from(ROLL_MEMBER)
        .join(RESIDENT)
        .on(RESIDENT.PERSON_ID.eq(ROLL_MEMBER.PERSON_ID))
        .where(ROLL_MEMBER.UNIT_ID.eq(DSL.any(units.toArray(UUID[]::new))))
        .and(RESIDENT.CLOSED.isFalse())
        .and(RESIDENT.ACCOUNT_ID.ne(viewer.account()))
        .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
        .fetchGroups(
            ROLL_MEMBER.UNIT_ID,
            row -> {
              ResidentCard card = Objects.requireNonNull(People.card(row, RESIDENT));
              return card.shownTo(viewer);
            });
  }
}
