package cn.yunshequ.councils.graphql;

import static cn.yunshequ.councils.graphql.CouncilGraphql.list;
import static cn.yunshequ.councils.graphql.CouncilGraphql.node;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.councils.Attendances;
import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.CouncilParty;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.MinutesView;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.RecordReads;
import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.kernel.WordDiff;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Meetings in the API. */
@Singleton
class MeetingGraphql implements GraphqlModule {
  private static final String AGENDAS = "councils.agendas";
  private static final String INVITATIONS = "councils.invitations";
  private static final String ATTENDANCE = "councils.attendance";
  private static final String MINUTES = "councils.minutes";
  private static final String MOVES = "councils.moves";
  private static final String GUEST = "来宾";

  private static final Set<CouncilParty> INNER =
      EnumSet.of(
          CouncilParty.CONVENOR,
          CouncilParty.SECRETARY,
          CouncilParty.MEMBER,
          CouncilParty.SUBSTITUTE,
          CouncilParty.CALLER,
          CouncilParty.WITNESS);

  private final MeetingReads meetings;
  private final RecordReads records;
  private final Attendances attendances;

  MeetingGraphql(MeetingReads meetings, RecordReads records, Attendances attendances) {
    this.meetings = meetings;
    this.records = records;
    this.attendances = attendances;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Meeting", MeetingView.class);
    wiring.node(MeetingView.KIND, meetings::byIds);
    wiring.type("AgendaItem", AgendaItemView.class);
    wiring.node(AgendaItemView.KIND, records::items);
    wiring.loader(AGENDAS, records::agendas);
    wiring.loader(INVITATIONS, records::invitations);
    wiring.loader(ATTENDANCE, records::attendance);
    wiring.loader(MINUTES, records::minutes);
    wiring.loader(MOVES, records::moves);
    wireMeeting(wiring);
    wireRecords(wiring);
    wireItem(wiring);
    wiring.query("meeting", (viewer, env) -> CouncilGraphql.one(env, MeetingView.KIND));
    wiring.query(
        "comingMeetings",
        (viewer, env) ->
            Paging.connection(
                meetings.coming(
                    viewer, CouncilGraphql.areaId(env), Paging.first(env), Paging.after(env))));
  }

  private void wireMeeting(Wiring wiring) {
    field(wiring, "council", (m, viewer, env) -> node(env, CouncilView.KIND, m.councilId()));
    field(
        wiring,
        "subject",
        (m, viewer, env) -> m.subject() == null ? null : Nodes.load(env, m.subject()));
    field(wiring, "agenda", (m, viewer, env) -> list(env, AGENDAS, m.id()));
    field(wiring, "invitations", (m, viewer, env) -> list(env, INVITATIONS, m.id()));
    field(wiring, "attendance", this::attendance);
    field(
        wiring,
        "minutesVersions",
        (m, viewer, env) -> versions(m, viewer, env).thenApply(all -> (Object) all));
    field(
        wiring,
        "minutes",
        (m, viewer, env) -> versions(m, viewer, env).thenApply(MeetingGraphql::inForce));
    field(wiring, "checkInCode", (m, viewer, env) -> attendances.code(viewer, m).orElse(null));
    field(wiring, "viewerMay", (m, viewer, env) -> CouncilRules.all(viewer, m.standing()));
    field(wiring, "moves", (m, viewer, env) -> list(env, MOVES, m.id()));
    field(wiring, "calendarUrl", (m, viewer, env) -> address(m, ".ics"));
    field(wiring, "noticeUrl", (m, viewer, env) -> address(m, "/notice.pdf"));
    field(
        wiring,
        "minutesUrl",
        (m, viewer, env) -> m.minutesInForce() ? address(m, "/minutes.pdf") : null);
  }

  private static void field(Wiring wiring, String name, Wiring.Field<MeetingView> reader) {
    wiring.field("Meeting", name, reader);
  }

  private static String address(MeetingView meeting, String file) {
    return "/meetings/" + meeting.ref().globalId() + file;
  }

  /** True for those who see the council's own papers. */
  private static boolean isInner(Viewer viewer, MeetingView meeting) {
    return CouncilRules.parties(viewer, meeting.standing()).stream().anyMatch(INNER::contains);
  }

  // Names of people without an account were given for the council's own list.
  private Object attendance(MeetingView meeting, Viewer viewer, DataFetchingEnvironment env) {
    boolean inner = isInner(viewer, meeting);
    return list(env, ATTENDANCE, meeting.id())
        .thenApply(all ->
            all.stream()
                .map(RecordReads.Present.class::cast)
                .map(each -> inner || each.name() == null ? each : each.called(GUEST))
                .toList());
  }

  private static CompletableFuture<List<MinutesView>> versions(
      MeetingView meeting, Viewer viewer, DataFetchingEnvironment env) {
    boolean inner = isInner(viewer, meeting);
    return list(env, MINUTES, meeting.id())
        .thenApply(all ->
            all.stream()
                .map(MinutesView.class::cast)
                .filter(version -> inner || version.publishedAt() != null)
                .toList());
  }

  private static @Nullable Object inForce(List<MinutesView> newestFirst) {
    return newestFirst.stream().filter(v -> v.publishedAt() != null).findFirst().orElse(null);
  }

  private static void wireRecords(Wiring wiring) {
    wiring.<RecordReads.Invited>field(
        "MeetingInvitation",
        "organisation",
        (i, viewer, env) -> nodeOrNull(env, OrganisationView.KIND, i.organisationId()));
    wiring.<RecordReads.Present>field(
        "Attendance", "seat", (a, viewer, env) -> nodeOrNull(env, SeatView.KIND, a.seatId()));
    wiring.<MinutesView>field("Minutes", "changes", (m, viewer, env) -> changes(m));
  }

  // The comparison is made only when asked for.
  private static List<TextChange> changes(MinutesView minutes) {
    var before = minutes.before();
    return before == null ? List.of() : WordDiff.between(before, minutes.body());
  }

  private static void wireItem(Wiring wiring) {
    wiring.<AgendaItemView>field(
        "AgendaItem",
        "meeting",
        (item, viewer, env) -> node(env, MeetingView.KIND, item.meetingId()));
    wiring.<AgendaItemView>field(
        "AgendaItem",
        "subject",
        (item, viewer, env) -> item.subject() == null ? null : Nodes.load(env, item.subject()));
    wiring.<AgendaItemView>field(
        "AgendaItem", "mergedIntoId", (item, viewer, env) -> itemId(item.mergedInto()));
    wiring.<AgendaItemView>field(
        "AgendaItem", "splitFromId", (item, viewer, env) -> itemId(item.splitFrom()));
  }

  private static @Nullable String itemId(@Nullable UUID id) {
    return id == null
        ? null
        : new cn.yunshequ.kernel.SubjectRef(AgendaItemView.KIND, id).globalId();
  }

  private static @Nullable CompletableFuture<Object> nodeOrNull(
      DataFetchingEnvironment env, String kind, @Nullable UUID id) {
    return id == null ? null : node(env, kind, id);
  }
}
