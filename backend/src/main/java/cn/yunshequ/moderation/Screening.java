package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Sha256;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.model.TrustLevel;
import cn.yunshequ.moderation.model.WatchedWord;
import cn.yunshequ.moderation.model.WordAction;
import cn.yunshequ.moderation.store.SilenceStore;
import cn.yunshequ.moderation.store.StandingReads;
import cn.yunshequ.platform.audit.CallerAddress;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is asked before somebody's words are taken: may they post now, how fast, and what do the
 * word lists say (L-75). Owners of content call it inside the transaction that takes the words.
 */
@Singleton
public class Screening {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration REPEATS = Duration.ofMinutes(10);
  private static final int SHORT_TEXT = 8;
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("M月d日H点", Locale.CHINA).withZone(CivicTime.ZONE);

  private final List<TextCheck> checks;
  private final StandingReads standings;
  private final SilenceStore silences;
  private final WordListCheck words;
  private final Quotas quotas;
  private final SpeedLimits limits;
  private final DeskQueue queue;
  private final OutsideChecks outside;
  private final Clock clock;

  Screening(
      List<TextCheck> checks,
      StandingReads standings,
      SilenceStore silences,
      WordListCheck words,
      Quotas quotas,
      SpeedLimits limits,
      DeskQueue queue,
      OutsideChecks outside,
      Clock clock) {
    this.checks = List.copyOf(checks);
    this.standings = standings;
    this.silences = silences;
    this.words = words;
    this.quotas = quotas;
    this.limits = limits;
    this.queue = queue;
    this.outside = outside;
    this.clock = clock;
  }

  /**
   * What became of the words.
   *
   * @param hold they wait for the desk: by trust level or by a word
   * @param watched words to be looked at though they are shown
   * @param outside another machine is to be asked by {@link #askOutside}; where words can wait,
   *     they wait for its answer
   */
  public record Screened(boolean hold, List<String> watched, boolean outside) {}

  /**
   * @param place the community whose desk is responsible
   * @throws cn.yunshequ.kernel.RefusedException SILENCED, TOO_MANY_REQUESTS, TEXT_REPEATED,
   *     TEXT_BLOCKED
   */
  public Screened screen(Viewer actor, AreaPath place, String text) {
    var account = actor.account();
    mustNotBeSilenced(account, place);
    var level = standings.of(account, place, clock.instant()).level();
    // Limits are for those who come over the network, not for what runs at the machine itself.
    if (CallerAddress.isKnown()) {
      takeQuota(account, level);
      mustNotRepeat(account, text);
    }
    var found = found(place, text);
    boolean hold =
        !level.isAtLeast(standings.setting(place).heardFrom()) || has(found, WordAction.HOLD);
    return new Screened(
        hold,
        found.stream()
            .filter(w -> w.action() == WordAction.FLAG)
            .map(WatchedWord::word)
            .distinct()
            .toList(),
        outside.concern(actor));
  }

  /**
   * Asks another machine about words that were screened, once they are written down. In the same
   * transaction.
   */
  public void askOutside(Screened screened, SubjectRef subject) {
    if (screened.outside()) {
      outside.ask(subject);
    }
  }

  /**
   * The same question about words that nobody else reads before they are handed in and screened
   * then: it counts against no limit, so that mending often or trying again is free.
   *
   * @throws cn.yunshequ.kernel.RefusedException SILENCED, TEXT_BLOCKED
   */
  public void screenDraft(Viewer actor, AreaPath place, String text) {
    mustNotBeSilenced(actor.account(), place);
    found(place, text);
  }

  private List<WatchedWord> found(AreaPath place, String text) {
    var found = checks.stream().flatMap(check -> check.found(place, text).stream()).toList();
    mustNotBeBlocked(found);
    return found;
  }

  /**
   * The same for words that are shown at once because their process has no waiting: what would be
   * held is looked at by the desk afterwards, like what is watched. Refuses as {@link #screen}.
   *
   * @param write writes them down and describes them; called after the screening
   */
  public void screenShown(
      Viewer actor, AreaPath place, String text, Supplier<Optional<Content>> write) {
    var screened = screen(actor, place, text);
    var written = write.get();
    if (screened.hold() || !screened.watched().isEmpty()) {
      written.ifPresent(it -> queue.put(DeskQueue.Kind.FLAGGED, it, Desk.REPORT_DUE));
    }
    written.ifPresent(it -> askOutside(screened, it.ref()));
  }

  private void mustNotBeSilenced(UUID account, AreaPath place) {
    silences
        .until(account, place, clock.instant())
        .ifPresent(until -> {
          throw Refusal.of(ModerationRefusal.SILENCED)
              .with("until", UNTIL.format(until))
              .asException();
        });
  }

  private void takeQuota(UUID account, TrustLevel level) {
    var who = account.toString().getBytes(StandardCharsets.US_ASCII);
    quotas.take("post:minute", who, limits.perMinute(level), MINUTE).orRefuse();
    quotas.take("post:day", who, limits.perDay(level), DAY).orRefuse();
  }

  private void mustNotRepeat(UUID account, String text) {
    var plain = words.plain(text);
    if (plain.length() < SHORT_TEXT) {
      return;
    }
    var verdict = quotas.take("post:same", Sha256.of(account + plain), limits.same(), REPEATS);
    if (!verdict.isAllowed()) {
      throw Refusal.of(ModerationRefusal.TEXT_REPEATED).asException();
    }
  }

  private static void mustNotBeBlocked(List<WatchedWord> found) {
    found.stream()
        .filter(w -> w.action() == WordAction.BLOCK)
        .findFirst()
        .ifPresent(w -> {
          throw Refusal.of(ModerationRefusal.TEXT_BLOCKED, "body")
              .with("word", w.word())
              .asException();
        });
  }

  private static boolean has(List<WatchedWord> found, WordAction action) {
    return found.stream().anyMatch(w -> w.action() == action);
  }
}
