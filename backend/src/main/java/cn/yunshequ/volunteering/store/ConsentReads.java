package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.volunteering.model.ConsentStanding;
import cn.yunshequ.volunteering.model.ConsentView;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/**
 * Guardians' consents for who gave them, the minor, the organiser and the committee; for everybody
 * else there are none. One statement each.
 */
@Singleton
public class ConsentReads {
  private static final String ONLINE = "ONLINE";

  private final Db db;
  private final Clock clock;

  ConsentReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<ConsentView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, ConsentView> byIds(Viewer viewer, List<UUID> ids) {
    Map<UUID, ConsentView> seen = new HashMap<>();
    if (viewer.isGuest()) {
      return seen;
    }
    var columns = new Columns(viewer);
    columns
        .rows()
        .where(CONSENT.ID.in(ids))
        .forEach(found -> {
          var consent = columns.read(found);
          if (seenBy(viewer, consent.standing())) {
            seen.put(consent.id(), consent);
          }
        });
    return seen;
  }

  private static boolean seenBy(Viewer viewer, ConsentStanding it) {
    return it.viewerIsMinor() || VolunteeringRules.mayWithdraw(viewer, it).isAllowed();
  }

  /** Those the viewer gave online as a guardian, newest first. */
  public Page<ConsentView> given(Viewer viewer, int first, Optional<String> after) {
    var columns = new Columns(viewer);
    var rows =
        columns
            .rows()
            .where(CONSENT.RECORDED_BY.eq(viewer.account()), CONSENT.CHANNEL.eq(inline(ONLINE)))
            .and(
                after
                    .map(Keyset::position)
                    .map(position -> row(CONSENT.GIVEN_AT, CONSENT.ID).lessThan(position))
                    .orElse(noCondition()))
            .orderBy(CONSENT.GIVEN_AT.desc(), CONSENT.ID.desc())
            .limit(inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, last -> Keyset.cursor(last.givenAt(), last.id()));
  }

  private final class Columns {
    private final Viewer viewer;
    private final Field<Boolean> organises;
    private final Field<Integer> coming =
        field(
            selectCount()
                .from(SIGNUP)
                .where(
                    SIGNUP.CONSENT_ID.eq(CONSENT.ID),
                    SIGNUP.STATUS.ne(inline("CANCELLED")),
                    SIGNUP.STARTS_AT.gt(People.at(clock.instant()))));

    Columns(Viewer viewer) {
      this.viewer = viewer;
      organises = People.organises(ACTIVITY, viewer);
    }

    SelectOnConditionStep<Record> rows() {
      return db.sql()
          .select(CONSENT.fields())
          .select(People.of(RESIDENT))
          .select(ACTIVITY.PATH, organises, coming)
          .from(CONSENT)
          .join(ACTIVITY)
          .on(ACTIVITY.ID.eq(CONSENT.ACTIVITY_ID))
          .join(RESIDENT)
          .on(RESIDENT.ACCOUNT_ID.eq(CONSENT.ACCOUNT_ID));
    }

    ConsentView read(Record found) {
      boolean online = found.get(CONSENT.CHANNEL).equals(ONLINE);
      return new ConsentView(
          found.get(CONSENT.ID),
          found.get(CONSENT.ACTIVITY_ID),
          People.read(found, RESIDENT, viewer),
          found.get(CONSENT.GUARDIAN_NAME),
          found.get(CONSENT.RELATION),
          found.get(CONSENT.ACCOMPANIES),
          !online,
          found.get(CONSENT.GIVEN_AT).toInstant(),
          People.instant(found.get(CONSENT.WITHDRAWN_AT)),
          found.get(CONSENT.WITHDRAW_REASON),
          found.get(coming),
          new ConsentStanding(
              new AreaPath(found.get(ACTIVITY.PATH)),
              Boolean.TRUE.equals(found.get(organises)),
              online && found.get(CONSENT.RECORDED_BY).equals(viewer.accountId()),
              found.get(CONSENT.ACCOUNT_ID).equals(viewer.accountId())));
    }
  }
}
