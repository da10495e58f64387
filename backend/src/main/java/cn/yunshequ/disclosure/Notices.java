package cn.yunshequ.disclosure;

import cn.yunshequ.community.Places;
import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.model.DisclosureRefusal;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.disclosure.store.AnswerStore;
import cn.yunshequ.disclosure.store.NoticeStore;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Screening;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.platform.time.HolidayCalendar;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announcements and public notices: published for good, read with a receipt, objected to. */
@Singleton
public class Notices {
  /** Objections are possible for at least so many days (rules 2.8). */
  public static final int SHORTEST_DAYS = 7;

  private static final int ANSWER_WORKING_DAYS = 3;

  private final Db db;
  private final NoticeStore store;
  private final AnswerStore answers;
  private final List<AnswersDue> due;
  private final Screening screening;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Once once;
  private final HolidayCalendar holidays;
  private final Ids ids;
  private final Clock clock;

  Notices(
      Db db,
      NoticeStore store,
      AnswerStore answers,
      List<AnswersDue> due,
      Screening screening,
      Places places,
      Outbox outbox,
      Audit audit,
      Once once,
      HolidayCalendar holidays,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.answers = answers;
    this.due = List.copyOf(due);
    this.screening = screening;
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.once = once;
    this.holidays = holidays;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param scope the place it is about, a community or in one
   * @param objectionsUntil last day for objections; null for an announcement
   */
  public record Words(
      UUID scope,
      NoticeKind kind,
      String title,
      String body,
      @Nullable LocalDate objectionsUntil,
      @Nullable String requestKey) {}

  /**
   * Publishes it for good. Says NoticePublished.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, NOTICE_TIME_TOO_SHORT,
   *     REQUEST_KEY_REUSED
   */
  public UUID publish(Viewer actor, Words words) {
    return once.once(actor, words.requestKey(), "publishNotice", () -> publishNow(actor, words));
  }

  private UUID publishNow(Viewer actor, Words words) {
    var place = places.get(words.scope(), "scopeId");
    mustPublishAt(actor, place.communityPath());
    var today = CivicTime.dayOf(clock.instant());
    var until = words.kind() == NoticeKind.ANNOUNCEMENT ? null : words.objectionsUntil();
    if (words.kind() == NoticeKind.PUBLIC_NOTICE
        && (until == null || until.isBefore(today.plusDays(SHORTEST_DAYS)))) {
      throw Refusal.of(DisclosureRefusal.NOTICE_TIME_TOO_SHORT, "objectionsUntil")
          .with("days", SHORTEST_DAYS)
          .asException();
    }
    var number =
        store.nextNumber(words.kind() == NoticeKind.ANNOUNCEMENT ? "GG" : "GS", today.getYear());
    var notice =
        new Notice(
            ids.next(),
            number,
            place.communityId(),
            place.id(),
            place.path(),
            words.kind(),
            words.title(),
            words.body(),
            Fingerprint.of(number, words.title(), words.body()),
            until,
            actor.account(),
            clock.instant());
    store.add(notice);
    audit.record(
        actor, "发布" + words.kind().zh(), notice.ref(), place.communityPath(), words.title());
    outbox.append(Event.of("NoticePublished", notice.ref()));
    return notice.noticeId();
  }

  /** Whether somebody publishes for that community: its desk, and its subdistrict. */
  public static boolean mayPublishAt(Viewer viewer, AreaPath community) {
    return viewer.worksAtDeskOf(community)
        || viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, community);
  }

  static void mustPublishAt(Viewer actor, AreaPath community) {
    actor.account();
    if (!mayPublishAt(actor, community)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  /** The viewer has read it; once counts. */
  public UUID read(Viewer actor, UUID notice) {
    get(notice);
    db.write(() -> store.read(notice, actor.account(), clock.instant()));
    return notice;
  }

  /**
   * A resident objects to a public notice, once, through its last day; an answer is due in three
   * working days. Says NoticeObjected.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for who does not live there,
   *     NOTICE_OVER, OBJECTED_ALREADY, and what screening refuses
   */
  public UUID object(Viewer actor, UUID noticeId, String words, @Nullable String requestKey) {
    once.once(actor, requestKey, "objectToNotice", () -> objectNow(actor, get(noticeId), words));
    return noticeId;
  }

  private UUID objectNow(Viewer actor, Notice notice, String words) {
    var person = actor.personId();
    if (person == null || !actor.livesUnder(notice.scopePath())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var today = CivicTime.dayOf(clock.instant());
    if (!notice.isOpenOn(today)) {
      throw Refusal.of(DisclosureRefusal.NOTICE_OVER).asException();
    }
    var id = ids.next();
    var dueOn = holidays.workingDays().after(today, ANSWER_WORKING_DAYS);
    var number = store.nextNumber("YY", today.getYear());
    var place = places.get(notice.communityId(), "scopeId").communityPath();
    screening.screenShown(
        actor,
        place,
        words,
        () -> {
          boolean filed =
              answers.object(
                  id,
                  number,
                  notice.noticeId(),
                  person,
                  actor.account(),
                  words,
                  clock.instant(),
                  dueOn);
          if (!filed) {
            throw Refusal.of(DisclosureRefusal.OBJECTED_ALREADY).asException();
          }
          return answers.objectionContent(id);
        });
    var ref = new SubjectRef(Answerable.OBJECTION, id);
    var wait = Duration.between(clock.instant(), CivicTime.endOf(dueOn));
    due.forEach(d -> d.waits(ref, place, notice.title(), words, actor.account(), wait));
    outbox.append(Event.of("NoticeObjected", notice.ref()));
    return id;
  }

  /**
   * The publisher's answer to an objection, public with it. Says ObjectionAnswered with the fact
   * {@code objection}.
   *
   * @return the notice
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ANSWERED_ALREADY
   */
  public UUID answer(Viewer actor, UUID objection, String answer) {
    actor.account();
    return db.write(() -> {
      var known =
          answers
              .lockObjection(objection)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "objectionId").asException());
      var notice = get(java.util.Objects.requireNonNull(known.about()));
      var place = places.get(notice.communityId(), "scopeId").communityPath();
      mustPublishAt(actor, place);
      if (!answers.answerObjection(objection, actor.account(), answer, clock.instant())) {
        throw Refusal.of(DisclosureRefusal.ANSWERED_ALREADY).asException();
      }
      var ref = new SubjectRef(Answerable.OBJECTION, objection);
      due.forEach(d -> d.answered(ref));
      audit.record(actor, "答复公示异议", ref, place, answer);
      outbox.append(
          new Event("ObjectionAnswered", notice.ref(), Map.of("objection", objection.toString())));
      return notice.noticeId();
    });
  }

  private Notice get(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "noticeId").asException());
  }
}
