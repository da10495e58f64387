package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.EDITION;
import static cn.yunshequ.conventions.store.db.Tables.TEXT_CHECK;
import static org.jooq.impl.DSL.field;

import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.CheckState;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionStanding;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.EditionView;
import cn.yunshequ.conventions.store.db.tables.Edition;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** What of a convention a viewer sees, in one row. */
final class ConventionColumns {
  /** The newest round. */
  static final Edition ROUND = EDITION.as("round");

  /** The round that holds today. */
  static final Edition FORCE = EDITION.as("force");

  private final Viewer viewer;
  private final LocalDate today;
  private final Field<Boolean> drafter;
  private final Field<Boolean> orphaned = field(Visible.orphaned()).as("is_orphaned");
  private final Field<Boolean> drafts;
  private final Field<Boolean> words;

  ConventionColumns(Viewer viewer, LocalDate today) {
    this.viewer = viewer;
    this.today = today;
    drafter = field(Visible.drafter(viewer)).as("is_drafter");
    drafts = field(Visible.drafts(viewer)).as("sees_drafts");
    words = field(Visible.words(viewer)).as("words_shown");
  }

  SelectOnConditionStep<Record> rows(DSLContext sql, SelectField<?>... more) {
    return sql.select(CONVENTION.fields())
        .select(ROUND.fields())
        .select(FORCE.fields())
        .select(COMMUNITY.PATH, TEXT_CHECK.STATE, drafter, orphaned, drafts, words)
        .select(more)
        .from(CONVENTION)
        .join(ROUND)
        .on(ROUND.CONVENTION_ID.eq(CONVENTION.ID), ROUND.NUMBER.eq(CONVENTION.EDITION))
        .leftJoin(FORCE)
        .on(
            FORCE.CONVENTION_ID.eq(CONVENTION.ID),
            FORCE.STAGE.in(ConventionStage.IN_FORCE.name(), ConventionStage.UNDER_REVIEW.name()))
        .leftJoin(TEXT_CHECK)
        .on(
            TEXT_CHECK.CONVENTION_ID.eq(CONVENTION.ID),
            TEXT_CHECK.VERSION.eq(CONVENTION.NEWEST_VERSION))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CONVENTION.COMMUNITY_ID));
  }

  ConventionView read(Record row) {
    boolean seesDrafts = row.get(drafts);
    boolean shown = row.get(words);
    var published = row.get(CONVENTION.PUBLISHED_VERSION);
    var round = edition(row, ROUND);
    var force = row.get(FORCE.NUMBER) == null ? null : edition(row, FORCE);
    int newest =
        seesDrafts ? row.get(CONVENTION.NEWEST_VERSION) : Objects.requireNonNullElse(published, 0);
    var inForce = row.get(CONVENTION.IN_FORCE_VERSION);
    var toSign = toSign(round, inForce);
    return new ConventionView(
        row.get(CONVENTION.ID),
        row.get(CONVENTION.COMMUNITY_ID),
        row.get(CONVENTION.AREA_ID),
        new AreaPath(row.get(CONVENTION.PATH)),
        new AreaPath(row.get(COMMUNITY.PATH)),
        ConventionTopic.valueOf(row.get(CONVENTION.TOPIC)),
        shown ? row.get(CONVENTION.TITLE) : null,
        newest,
        published,
        inForce,
        toSign,
        round,
        force,
        standing(row, round, toSign != null, inForce != null),
        row.get(CONVENTION.HIDDEN_REASON),
        shown,
        seesDrafts,
        reviewDue(row, force),
        row.get(CONVENTION.CREATED_AT).toInstant(),
        row.get(CONVENTION.ACTIVE_AT).toInstant());
  }

  private static @Nullable Integer toSign(EditionView round, @Nullable Integer inForce) {
    boolean adopted =
        round.stage() == ConventionStage.ADOPTED || round.stage() == ConventionStage.FILED;
    return adopted && !round.repeals() ? round.adoptedVersion() : inForce;
  }

  private boolean reviewDue(Record row, @Nullable EditionView force) {
    if (force == null || force.stage() != ConventionStage.IN_FORCE) {
      return false;
    }
    var on = force.reviewOn();
    return row.get(FORCE.REVIEW_TOLD_AT) != null || (on != null && !on.isAfter(today));
  }

  private ConventionStanding standing(
      Record row, EditionView round, boolean signable, boolean inForce) {
    var check = row.get(TEXT_CHECK.STATE);
    return new ConventionStanding(
        new AreaPath(row.get(CONVENTION.PATH)),
        AdoptionWay.valueOf(row.get(CONVENTION.WAY)),
        round.stage(),
        !viewer.isGuest() && row.get(drafter),
        row.get(orphaned),
        check == null ? null : CheckState.valueOf(check),
        signable,
        inForce,
        round.needsFiling(),
        round.repeals());
  }

  static EditionView edition(Record row, Edition it) {
    var filedOn = row.get(it.FILED_ON);
    return new EditionView(
        row.get(it.CONVENTION_ID),
        row.get(it.NUMBER),
        ConventionStage.valueOf(row.get(it.STAGE)),
        row.get(it.REPEALS),
        row.get(it.NEEDS_FILING),
        row.get(it.CONSULT_FROM),
        row.get(it.CONSULT_UNTIL),
        row.get(it.ADOPTED_VERSION),
        row.get(it.ADOPTED_HASH),
        row.get(it.ADOPTED_ON),
        filedOn == null
            ? null
            : new EditionView.Filing(row.get(it.FILING_NUMBER), row.get(it.FILING_OFFICE), filedOn),
        row.get(it.ANNOUNCED_ON),
        row.get(it.EFFECTIVE_ON),
        row.get(it.IN_FORCE_SINCE),
        row.get(it.IN_FORCE_UNTIL),
        row.get(it.REVIEW_ON),
        row.get(it.WITHDRAWN_REASON));
  }
}
