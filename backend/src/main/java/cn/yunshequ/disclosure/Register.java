package cn.yunshequ.disclosure;

import cn.yunshequ.community.Places;
import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.disclosure.model.DisclosureRefusal;
import cn.yunshequ.disclosure.store.AnswerStore;
import cn.yunshequ.disclosure.store.NoticeStore;
import cn.yunshequ.disclosure.store.RecordStore;
import cn.yunshequ.kernel.CommonRefusal;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of affairs (居务公开) and the questions of those who supervise (L-06). */
@Singleton
public class Register {
  private static final int ANSWER_WORKING_DAYS = 5;

  private final Db db;
  private final RecordStore store;
  private final NoticeStore numbers;
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

  Register(
      Db db,
      RecordStore store,
      NoticeStore numbers,
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
    this.numbers = numbers;
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
   * @param category code of a category in force at that community
   * @param period e.g. 2026年第3季度
   * @param corrects the record it corrects; null for a new one
   */
  public record Words(
      UUID community,
      String category,
      String period,
      String title,
      String body,
      @Nullable UUID corrects,
      @Nullable String requestKey) {}

  /**
   * Makes it public for good. Says RecordPublished.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED,
   *     DISCLOSURE_CATEGORY_UNKNOWN, CORRECTED_ALREADY, REQUEST_KEY_REUSED
   */
  public UUID publish(Viewer actor, Words words) {
    return once.once(
        actor, words.requestKey(), "publishDisclosure", () -> publishNow(actor, words));
  }

  private UUID publishNow(Viewer actor, Words words) {
    var place = places.get(words.community(), "communityId");
    Notices.mustPublishAt(actor, place.communityPath());
    var category =
        store
            .category(words.community(), words.category())
            .orElseThrow(() ->
                Refusal.of(DisclosureRefusal.DISCLOSURE_CATEGORY_UNKNOWN, "category")
                    .asException());
    var now = clock.instant();
    var number = numbers.nextNumber("JG", CivicTime.dayOf(now).getYear());
    var disclosed =
        new Disclosed(
            ids.next(),
            number,
            words.community(),
            words.category(),
            "",
            words.period(),
            words.title(),
            words.body(),
            Fingerprint.of(number, words.title(), words.body()),
            words.corrects(),
            null,
            actor.account(),
            now);
    if (!store.add(disclosed, category, place.communityPath())) {
      throw Refusal.of(DisclosureRefusal.CORRECTED_ALREADY, "corrects").asException();
    }
    audit.record(actor, "公开居务", disclosed.ref(), place.communityPath(), words.title());
    outbox.append(Event.of("RecordPublished", disclosed.ref()));
    return disclosed.recordId();
  }

  /**
   * A resident of the community asks about its affairs; public, to be answered in five working
   * days. Says QuestionAsked.
   *
   * @param about a record; null for affairs in general
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, and what screening refuses
   */
  public UUID ask(
      Viewer actor, UUID community, @Nullable UUID about, String words, @Nullable String key) {
    return once.once(
        actor, key, "askSupervisionQuestion", () -> askNow(actor, community, about, words));
  }

  private UUID askNow(Viewer actor, UUID community, @Nullable UUID about, String words) {
    var place = places.get(community, "communityId");
    if (!actor.livesUnder(place.communityPath())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (about != null && !store.isOf(about, community)) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "recordId").asException();
    }
    var now = clock.instant();
    var today = CivicTime.dayOf(now);
    var id = ids.next();
    var dueOn = holidays.workingDays().after(today, ANSWER_WORKING_DAYS);
    var number = numbers.nextNumber("JD", today.getYear());
    screening.screenShown(
        actor,
        place.communityPath(),
        words,
        () -> {
          answers.ask(
              id,
              number,
              community,
              place.communityPath(),
              about,
              actor.account(),
              words,
              now,
              dueOn);
          return answers.questionContent(id);
        });
    var ref = new SubjectRef(Answerable.QUESTION, id);
    var wait = Duration.between(now, CivicTime.endOf(dueOn));
    due.forEach(d -> d.waits(ref, place.communityPath(), "监督提问", words, actor.account(), wait));
    outbox.append(Event.of("QuestionAsked", ref));
    return id;
  }

  /**
   * The committee's answer, public with the question. Says QuestionAnswered.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ANSWERED_ALREADY
   */
  public UUID answer(Viewer actor, UUID question, String answer) {
    actor.account();
    return db.write(() -> {
      var place =
          answers
              .lockQuestion(question)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "questionId").asException());
      Notices.mustPublishAt(actor, place);
      if (!answers.answerQuestion(question, actor.account(), answer, clock.instant())) {
        throw Refusal.of(DisclosureRefusal.ANSWERED_ALREADY).asException();
      }
      var ref = new SubjectRef(Answerable.QUESTION, question);
      due.forEach(d -> d.answered(ref));
      audit.record(actor, "答复监督提问", ref, place, answer);
      outbox.append(Event.of("QuestionAnswered", ref));
      return question;
    });
  }
}
