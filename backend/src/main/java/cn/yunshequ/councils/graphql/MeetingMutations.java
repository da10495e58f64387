package cn.yunshequ.councils.graphql;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.councils.Agendas;
import cn.yunshequ.councils.Attendances;
import cn.yunshequ.councils.Meetings;
import cn.yunshequ.councils.MinutesBook;
import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on meetings in the API. */
@Singleton
class MeetingMutations implements GraphqlModule {
  private static final int MAX_PLACE = 100;
  private static final int MAX_NOTE = 2000;
  private static final int MAX_ANSWER = 200;
  private static final int MAX_REASON = 300;
  private static final int MAX_MINUTES = 20_000;
  private static final int MAX_INVITED = 50;
  private static final int MAX_AGENDA = 20;
  private static final int MAX_PARTS = 5;

  private final Meetings meetings;
  private final Agendas agendas;
  private final Attendances attendances;
  private final MinutesBook minutes;

  MeetingMutations(
      Meetings meetings, Agendas agendas, Attendances attendances, MinutesBook minutes) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.attendances = attendances;
    this.minutes = minutes;
  }

  /** An act on the meeting named in the input. */
  @FunctionalInterface
  private interface OnMeeting {
    MeetingView perform(Viewer actor, UUID meeting, Input input);
  }

  private static void act(Wiring wiring, String name, OnMeeting act) {
    wiring.act(
        name,
        "meeting",
        (actor, input, env) -> act.perform(actor, input.id(MeetingView.KIND, "meetingId"), input));
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("callMeeting", "meeting", this::call);
    act(
        wiring,
        "cancelMeeting",
        (actor, id, in) -> meetings.cancel(actor, id, in.paragraphs("reason", MAX_REASON)));
    act(
        wiring,
        "postponeMeeting",
        (actor, id, in) ->
            meetings.move(
                actor,
                id,
                in.find("startsAt", Instant.class).orElseThrow(),
                line(in, "place", MAX_PLACE),
                in.paragraphs("reason", MAX_REASON)));
    act(wiring, "inviteToMeeting", (actor, id, in) -> meetings.invite(actor, id, invitees(in)));
    act(wiring, "answerInvitation", this::answer);
    wireAgenda(wiring);
    wireRecords(wiring);
  }

  private void wireAgenda(Wiring wiring) {
    act(
        wiring,
        "addAgendaItem",
        (actor, id, in) -> agendas.add(actor, id, entry(in), in.find("requestKey").orElse(null)));
    act(
        wiring,
        "mergeAgendaItems",
        (actor, id, in) ->
            agendas.merge(
                actor,
                id,
                in.id(AgendaItemView.KIND, "intoId"),
                in.ids(AgendaItemView.KIND, "itemIds", MAX_AGENDA)));
    act(
        wiring,
        "orderAgenda",
        (actor, id, in) ->
            agendas.order(actor, id, in.ids(AgendaItemView.KIND, "itemIds", Agendas.MOST_ITEMS)));
    act(
        wiring,
        "splitAgendaItem",
        (actor, id, in) ->
            agendas.split(actor, id, in.id(AgendaItemView.KIND, "itemId"), titles(in)));
    act(wiring, "resolveItem", this::resolve);
    act(
        wiring,
        "dissentFromResolution",
        (actor, id, in) ->
            agendas.dissent(
                actor, id, in.id(AgendaItemView.KIND, "itemId"), in.paragraphs("text", 1000)));
  }

  private void wireRecords(Wiring wiring) {
    act(
        wiring,
        "recordAttendance",
        (actor, id, in) ->
            attendances.record(
                actor,
                id,
                in.findId("resident", "residentId").orElse(null),
                in.has("residentId") || !in.has("name") ? null : in.line("name", 30),
                in.find("present", Boolean.class).orElse(true)));
    act(
        wiring,
        "checkInToMeeting",
        (actor, id, in) -> attendances.checkIn(actor, id, in.raw("code").strip()));
    act(
        wiring,
        "writeMinutes",
        (actor, id, in) ->
            minutes.write(
                actor,
                id,
                in.paragraphs("body", MAX_MINUTES),
                in.findParagraphs("correction", MAX_REASON).orElse(null)));
    act(wiring, "signMinutes", (actor, id, in) -> minutes.sign(actor, id, in.number("version")));
    act(wiring, "publishMinutes", (actor, id, in) -> minutes.publish(actor, id));
  }

  private Object call(Viewer actor, Input input, DataFetchingEnvironment env) {
    return meetings.call(
        actor,
        new Meetings.Call(
            input.id(CouncilView.KIND, "councilId"),
            input.choice("kind", MeetingKind.class),
            input.find("startsAt", Instant.class).orElseThrow(),
            line(input, "place", MAX_PLACE),
            title(input),
            input.findParagraphs("note", MAX_NOTE).orElse(null),
            subject(input),
            invitees(input),
            agenda(input)),
        input.find("requestKey").orElse(null));
  }

  static @Nullable String line(Input input, String field, int max) {
    return input.find(field).filter(t -> !t.isBlank()).isEmpty() ? null : input.line(field, max);
  }

  static @Nullable String title(Input input) {
    var title = line(input, "title", Agendas.MAX_TITLE);
    if (title != null && title.codePointCount(0, title.length()) < 2) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "title").asException();
    }
    return title;
  }

  static @Nullable SubjectRef subject(Input input) {
    return input.find("subjectId").map(GlobalId::decode).orElse(null);
  }

  private static Agendas.Entry entry(Input input) {
    return new Agendas.Entry(
        title(input), input.findParagraphs("note", MAX_NOTE).orElse(null), subject(input));
  }

  private static List<Agendas.Entry> agenda(Input input) {
    return objects(input, "agenda", MAX_AGENDA).stream().map(MeetingMutations::entry).toList();
  }

  @SuppressWarnings("unchecked")
  static List<Input> objects(Input input, String field, int max) {
    List<?> given = input.find(field, List.class).orElse(List.of());
    if (given.size() > max) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
    return given.stream().map(each -> new Input((Map<String, Object>) each)).toList();
  }

  private static List<SubjectRef> invitees(Input input) {
    List<?> given = input.find("invitees", List.class).orElse(List.of());
    if (given.size() > MAX_INVITED) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "invitees").asException();
    }
    return given.stream().map(id -> GlobalId.decode(String.valueOf(id))).toList();
  }

  private static List<String> titles(Input input) {
    List<?> given = input.find("titles", List.class).orElse(List.of());
    if (given.isEmpty() || given.size() > MAX_PARTS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "titles").asException();
    }
    return given.stream()
        .map(title -> PlainText.line(String.valueOf(title), "titles", Agendas.MAX_TITLE))
        .toList();
  }

  private MeetingView answer(Viewer actor, UUID id, Input input) {
    return meetings.answer(
        actor,
        id,
        input.findId(OrganisationView.KIND, "organisationId").orElse(null),
        input.flag("accept"),
        input.findParagraphs("note", MAX_ANSWER).orElse(null));
  }

  private MeetingView resolve(Viewer actor, UUID id, Input input) {
    boolean counted = input.has("votesFor");
    return agendas.resolve(
        actor,
        id,
        input.id(AgendaItemView.KIND, "itemId"),
        input.choice("outcome", ItemOutcome.class),
        input.paragraphs("text", MAX_NOTE),
        counted
            ? new Agendas.Counts(
                input.number("votesFor"),
                input.findNumber("votesAgainst").orElse(0),
                input.findNumber("votesAbstain").orElse(0))
            : null);
  }
}
