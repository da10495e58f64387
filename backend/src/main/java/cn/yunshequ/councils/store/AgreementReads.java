package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.AGREEMENT;
import static cn.yunshequ.councils.store.db.Tables.ASSENT;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.councils.model.AgreementView;
import cn.yunshequ.councils.model.PrincipleView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What mediations agreed on: whole for their own people, of which the caller has made sure; for
 * everybody the principles their parties made public, and nothing that leads back.
 */
@Singleton
public class AgreementReads {
  private static final int MOST_PRINCIPLES = 50;

  private final Db db;

  AgreementReads(Db db) {
    this.db = db;
  }

  public Optional<AgreementView> find(Viewer viewer, UUID meeting) {
    return Optional.ofNullable(of(viewer, List.of(meeting)).get(meeting));
  }

  /** Asked only of meetings the viewer was shown. */
  public Map<UUID, AgreementView> of(Viewer viewer, List<UUID> meetings) {
    var writer = RESIDENT.as("writer");
    var parties = parties(viewer);
    return db.sql()
        .select(AGREEMENT.fields())
        .select(Cards.of(writer))
        .select(parties)
        .from(AGREEMENT)
        .join(writer)
        .on(writer.ACCOUNT_ID.eq(AGREEMENT.WRITTEN_BY))
        .where(AGREEMENT.MEETING_ID.in(meetings))
        .fetchMap(
            row -> row.get(AGREEMENT.MEETING_ID),
            row ->
                new AgreementView(
                    row.get(AGREEMENT.MEETING_ID),
                    row.get(AGREEMENT.VERSION),
                    row.get(AGREEMENT.BODY),
                    row.get(AGREEMENT.PRINCIPLE_ID),
                    row.get(AGREEMENT.PRINCIPLE_TITLE),
                    row.get(AGREEMENT.PRINCIPLE),
                    Cards.read(row, writer, viewer),
                    row.get(AGREEMENT.WRITTEN_AT).toInstant(),
                    instant(row.get(AGREEMENT.CONCLUDED_AT)),
                    row.get(parties)));
  }

  private static Field<List<AgreementView.Party>> parties(Viewer viewer) {
    var speaks = field(VisibleMeetings.addressed(viewer)).as("speaks");
    return multiset(
            select(INVITATION.ID, INVITATION.ACCOUNT_ID, INVITATION.ORGANISATION_ID)
                .select(ASSENT.AT, speaks)
                .select(Cards.of(RESIDENT))
                .from(INVITATION)
                .leftJoin(RESIDENT)
                .on(RESIDENT.ACCOUNT_ID.eq(INVITATION.ACCOUNT_ID))
                .leftJoin(ASSENT)
                .on(
                    ASSENT.INVITATION_ID.eq(INVITATION.ID),
                    ASSENT.MEETING_ID.eq(AGREEMENT.MEETING_ID),
                    ASSENT.VERSION.eq(AGREEMENT.VERSION))
                .where(INVITATION.MEETING_ID.eq(AGREEMENT.MEETING_ID), came())
                .orderBy(INVITATION.INVITED_AT, INVITATION.ID))
        .as("parties")
        .convertFrom(rows ->
            rows.map(row ->
                new AgreementView.Party(
                    row.get(INVITATION.ID),
                    row.get(INVITATION.ACCOUNT_ID) == null
                        ? null
                        : Cards.read(row, RESIDENT, viewer),
                    row.get(INVITATION.ORGANISATION_ID),
                    instant(row.get(ASSENT.AT)),
                    Boolean.TRUE.equals(row.get(speaks)))));
  }

  // Whoever stayed away is bound by nothing.
  private static Condition came() {
    var came = ATTENDANCE.as("came");
    return exists(
        selectOne()
            .from(came)
            .where(
                came.MEETING_ID.eq(INVITATION.MEETING_ID),
                came.ACCOUNT_ID
                    .eq(INVITATION.ACCOUNT_ID)
                    .or(
                        came.ACCOUNT_ID.in(
                            select(REPRESENTATIVE.ACCOUNT_ID)
                                .from(REPRESENTATIVE)
                                .where(
                                    REPRESENTATIVE.ORGANISATION_ID.eq(
                                        INVITATION.ORGANISATION_ID))))));
  }

  /** Public principles by id. */
  public Map<UUID, PrincipleView> principles(Viewer viewer, List<UUID> ids) {
    return publicOnes(AGREEMENT.PRINCIPLE_ID.in(ids)).stream()
        .collect(Collectors.toMap(PrincipleView::id, p -> p));
  }

  /** Public principles of each council, the newest first, at most 50 of all together. */
  public Map<UUID, List<PrincipleView>> principlesOf(Viewer viewer, List<UUID> councils) {
    return publicOnes(MEETING.COUNCIL_ID.in(councils)).stream()
        .collect(Collectors.groupingBy(PrincipleView::councilId));
  }

  private List<PrincipleView> publicOnes(Condition which) {
    return db.sql()
        .select(AGREEMENT.PRINCIPLE_ID, AGREEMENT.PRINCIPLE_TITLE, AGREEMENT.PRINCIPLE)
        .select(AGREEMENT.CONCLUDED_AT, MEETING.COMMUNITY_ID, MEETING.COUNCIL_ID)
        .from(AGREEMENT)
        .join(MEETING)
        .on(MEETING.ID.eq(AGREEMENT.MEETING_ID))
        .where(which, AGREEMENT.CONCLUDED_AT.isNotNull(), AGREEMENT.PRINCIPLE.isNotNull())
        .orderBy(AGREEMENT.CONCLUDED_AT.desc(), AGREEMENT.PRINCIPLE_ID)
        .limit(inline(MOST_PRINCIPLES))
        .fetch(AgreementReads::principle);
  }

  private static PrincipleView principle(Record row) {
    return new PrincipleView(
        row.get(AGREEMENT.PRINCIPLE_ID),
        row.get(MEETING.COMMUNITY_ID),
        row.get(MEETING.COUNCIL_ID),
        row.get(AGREEMENT.PRINCIPLE_TITLE),
        row.get(AGREEMENT.PRINCIPLE),
        CivicTime.dayOf(row.get(AGREEMENT.CONCLUDED_AT).toInstant()));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
