package cn.yunshequ.disclosure.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.disclosure.ElectionCalendars;
import cn.yunshequ.disclosure.Notices;
import cn.yunshequ.disclosure.model.ElectionCalendar;
import cn.yunshequ.disclosure.model.ElectionDay;
import cn.yunshequ.disclosure.model.ElectionTurnout;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.store.ElectionCalendarReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The statutory election's calendar in the API. */
@Singleton
class ElectionCalendarGraphql implements GraphqlModule {
  private static final int PLACE = 60;

  private final ElectionCalendars calendars;
  private final ElectionCalendarReads reads;
  private final Places places;
  private final Clock clock;

  ElectionCalendarGraphql(
      ElectionCalendars calendars, ElectionCalendarReads reads, Places places, Clock clock) {
    this.calendars = calendars;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query(
        "electionCalendar",
        (viewer, env) -> {
          String id = env.getArgumentOrDefault("communityId", "");
          return reads
              .current(viewer, GlobalId.decode("community", id, "communityId"))
              .orElse(null);
        });
    wiring.<ElectionCalendar>field(
        "ElectionCalendar",
        "id",
        (each, viewer, env) -> GlobalId.encode(ElectionCalendar.KIND, each.calendarId()));
    wiring.<ElectionCalendar>field(
        "ElectionCalendar", "notice", (each, viewer, env) -> notice(env, each.noticeId()));
    wiring.<ElectionTurnout>field(
        "ElectionTurnout", "notice", (each, viewer, env) -> notice(env, each.noticeId()));
    wiring.<ElectionCalendar>field(
        "ElectionCalendar",
        "rollCheck",
        (each, viewer, env) -> viewer.accountId() == null ? null : calendars.check(viewer, each));
    wiring.<ElectionCalendar>field(
        "ElectionCalendar", "viewerMayPublish", (each, viewer, env) -> mayPublish(viewer, each));
    wiring.<ElectionCalendar>field(
        "ElectionCalendar", "over", (each, viewer, env) -> each.isOver(today()));
    wiring.<ElectionDay>field(
        "ElectionDay", "over", (each, viewer, env) -> each.day().isBefore(today()));
    wiring.<ElectionDay>field(
        "ElectionDay", "today", (each, viewer, env) -> each.day().equals(today()));
    wiring.act("publishElectionCalendar", "calendar", this::publish);
    wiring.act("publishElectionTurnout", "calendar", this::tell);
  }

  private static Object notice(DataFetchingEnvironment env, UUID id) {
    return Nodes.load(env, new SubjectRef(Notice.KIND, id));
  }

  private boolean mayPublish(Viewer viewer, ElectionCalendar calendar) {
    return Notices.mayPublishAt(
        viewer, places.get(calendar.communityId(), "communityId").communityPath());
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  private Object publish(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        calendars.publish(
            actor,
            new ElectionCalendars.Plan(
                input.id("community", "communityId"),
                input.line("title", DisclosureGraphql.TITLE),
                input.find("votingDay", LocalDate.class).orElseThrow(),
                input.line("place", PLACE),
                input.findParagraphs("note", DisclosureGraphql.WORDS).orElse(null),
                input.findId(ElectionCalendar.KIND, "movesId").orElse(null),
                input.findParagraphs("reason", DisclosureGraphql.WORDS).orElse(null),
                input.find("requestKey").orElse(null)));
    return reads.find(actor, id).orElseThrow();
  }

  private Object tell(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        calendars.tellTurnout(
            actor,
            input.id(ElectionCalendar.KIND, "calendarId"),
            input.number("electors"),
            input.number("voters"),
            input.findParagraphs("note", DisclosureGraphql.WORDS).orElse(null),
            input.find("requestKey").orElse(null));
    return reads.find(actor, id).orElseThrow();
  }
}
