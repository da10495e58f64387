package cn.yunshequ.voting.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.Voices;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotOutcome;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.store.BallotNewsLookup;
import cn.yunshequ.voting.store.BallotNewsLookup.Objection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * News of ballots: announced, prolonged, counted and void, told to whoever may cast and to who
 * follows; a day before the end, to those for whom nobody has cast; a box that waits after it, to
 * the people who count; objections to who answers them, answers to who objected, and to a home that
 * it is touched more than others.
 */
@Singleton
class BallotNews implements MessageSource {
  private static final String ROLL = "ROLL";
  private static final String NOT_CAST = "NOT_CAST";
  private static final String MANAGING = "MANAGING";
  private static final String COUNTING = "COUNTING";

  private final BallotNewsLookup lookup;
  private final BallotPages pages;
  private final Clock clock;

  BallotNews(BallotNewsLookup lookup, BallotPages pages, Clock clock) {
    this.lookup = lookup;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Ballot.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    pages
        .byId(viewer, ids)
        .forEach((id, view) -> {
          var ballot = view.ballot();
          headlines.put(id, new Headline(ballot.title(), "/v/" + ballot.ref().globalId()));
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "BallotOpened" -> List.of(toRoll(occasion, event.subject(), "表决已公布，您可以投票。"));
      case "BallotExtended" -> List.of(toRoll(occasion, event.subject(), "投票时间延长了，理由写在表决页上。"));
      case "RollCorrected" -> List.of(toRoll(occasion, event.subject(), "名册作了更正，请看看您家对不对。"));
      case "BallotClosed" -> {
        var outcome = BallotOutcome.valueOf(event.facts().getOrDefault("outcome", "REJECTED"));
        yield List.of(toRoll(occasion, event.subject(), "投票结束，结果：" + outcome.zh() + "。计票过程可以复核。"));
      }
      case "BallotVoided" ->
          List.of(toRoll(occasion, event.subject(), "本次表决作废，投过的票不再计数，理由写在表决页上。"));
      case "HouseholdAffected" -> List.of(affected(event));
      case "ObjectionRaised" -> objection(event, found -> raised(occasion, found));
      case "ObjectionAnswered" -> objection(event, found -> answered(occasion, found));
      case "BoxWaits" ->
          List.of(
              Message.of(
                      "box:" + event.subject().globalId(),
                      event.subject(),
                      Weight.DIRECT,
                      "投票已经截止，票箱还没有开箱计票。请两位计票人一起开箱，一位登记、一位确认，然后就出结果。")
                  .toCircle(COUNTING));
      case "BallotNotCounted" ->
          List.of(
              Message.of(
                      "uncounted:" + event.subject().globalId(),
                      event.subject(),
                      Weight.DIRECT,
                      "投票已经截止，但计票没有成功，系统会继续尝试。票都在，请告诉维护的人。")
                  .toCircle(AUTHORS));
      default -> List.of();
    };
  }

  // Each home once, however often the note is worded anew.
  private Message affected(Event event) {
    var household = event.facts().getOrDefault("household", "");
    return Message.of(
            "affected:" + event.subject().globalId() + ":" + household,
            event.subject(),
            Weight.DIRECT,
            "您家被标明为受这件事影响更大的住户。您可以在表决页提出异议，答复以前这件事不能办结。")
        .to(lookup.of(UUID.fromString(household)));
  }

  // Other modules have objections of their own.
  private List<Message> objection(Event event, Function<Objection, Message> message) {
    return event.subject().kind().equals(Voices.OBJECTION)
        ? lookup.objection(event.subject().id()).map(message).stream().toList()
        : List.of();
  }

  private static Message raised(String key, Objection objection) {
    return Message.of(key, ballot(objection), Weight.DIRECT, "有人对这次表决提出了异议，请到表决页答复。")
        .toCircle(MANAGING)
        .except(objection.author());
  }

  private static Message answered(String key, Objection objection) {
    return Message.of(key, ballot(objection), Weight.DIRECT, "您对这次表决提出的异议有答复了。")
        .to(List.of(objection.author()));
  }

  private static SubjectRef ballot(Objection objection) {
    return new SubjectRef(Ballot.KIND, objection.ballot());
  }

  private static Message toRoll(String key, SubjectRef ballot, String text) {
    return Message.of(key, ballot, Weight.STEP, text).toCircle(ROLL).toFollowers();
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var now = clock.instant();
    return lookup.closingBetween(now, now.plus(Duration.ofDays(1))).stream()
        .map(closing -> {
          var ref = new SubjectRef(Ballot.KIND, closing.id());
          return Message.of(
                  "closing:" + ref.globalId() + ":" + closing.closesAt(),
                  ref,
                  Weight.DIRECT,
                  "投票还有不到一天就截止，您家还没有投票。")
              .toCircle(NOT_CAST);
        })
        .toList();
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return switch (circle) {
      case ROLL -> lookup.onRoll(subject, false, after, limit);
      case MANAGING -> lookup.serving(BallotRules.managing(), subject, after, limit);
      case COUNTING -> lookup.serving(BallotRules.counting(), subject, after, limit);
      case NOT_CAST -> lookup.onRoll(subject, true, after, limit);
      case AUTHORS -> MessageSource.page(lookup.opener(subject).stream().toList(), after, limit);
      default -> List.of();
    };
  }
}
