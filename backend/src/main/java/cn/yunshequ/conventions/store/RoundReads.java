package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.ADOPTION;
import static cn.yunshequ.conventions.store.db.Tables.EDITION;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.AdoptionView;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.EditionView;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;

/** Rounds, votes and meetings of conventions the viewer was found to see; public as they are. */
@Singleton
public class RoundReads {
  private final Db db;

  RoundReads(Db db) {
    this.db = db;
  }

  /** Newest first. */
  public Map<UUID, List<EditionView>> editions(Viewer viewer, List<UUID> conventions) {
    return db.sql()
        .select(EDITION.fields())
        .from(EDITION)
        .where(EDITION.CONVENTION_ID.in(conventions))
        .orderBy(EDITION.NUMBER.desc())
        .fetchGroups(
            row -> row.get(EDITION.CONVENTION_ID), row -> ConventionColumns.edition(row, EDITION));
  }

  /** Newest first, also those that failed or became void. */
  public Map<UUID, List<AdoptionView>> adoptions(Viewer viewer, List<UUID> conventions) {
    return db.sql()
        .select(ADOPTION.fields())
        .from(ADOPTION)
        .where(ADOPTION.CONVENTION_ID.in(conventions))
        .orderBy(ADOPTION.EDITION.desc(), ADOPTION.OPENED_AT.desc(), ADOPTION.ID.desc())
        .fetchGroups(row -> row.get(ADOPTION.CONVENTION_ID), RoundReads::adoption);
  }

  static AdoptionView adoption(Record row) {
    var basis = row.get(ADOPTION.BASIS);
    return new AdoptionView(
        row.get(ADOPTION.ID),
        row.get(ADOPTION.CONVENTION_ID),
        row.get(ADOPTION.EDITION),
        row.get(ADOPTION.VERSION),
        row.get(ADOPTION.CONTENT_HASH),
        AdoptionWay.valueOf(row.get(ADOPTION.WAY)),
        AdoptionState.valueOf(row.get(ADOPTION.STATE)),
        row.get(ADOPTION.OPENED_AT).toInstant(),
        Cards.instant(row.get(ADOPTION.ENDED_AT)),
        row.get(ADOPTION.OUTCOME),
        row.get(ADOPTION.BALLOT_ID),
        Cards.instant(row.get(ADOPTION.MEETS_AT)),
        row.get(ADOPTION.PLACE),
        basis == null
            ? null
            : new MeetingCount(
                MeetingCount.Basis.valueOf(basis),
                row.get(ADOPTION.ROLL),
                row.get(ADOPTION.PRESENT),
                row.get(ADOPTION.VOTES_FOR),
                row.get(ADOPTION.VOTES_AGAINST),
                row.get(ADOPTION.VOTES_ABSTAIN),
                row.get(ADOPTION.MINUTES)));
  }
}
