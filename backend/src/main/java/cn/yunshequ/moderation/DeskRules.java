package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.model.ModerationSetting;
import cn.yunshequ.moderation.model.WatchedWord;
import cn.yunshequ.moderation.model.WordAction;
import cn.yunshequ.moderation.store.RecentWords;
import cn.yunshequ.moderation.store.StandingReads;
import cn.yunshequ.moderation.store.WordStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a place's desk sets for itself: watched words and how it moderates. */
@Singleton
public class DeskRules {
  static final int LONGEST_WORD = 30;
  static final int MOST_WORDS = 2_000;
  private static final int SHORTEST_WORD = 2;

  private final Db db;
  private final WordStore words;
  private final WordListCheck check;
  private final RecentWords recent;
  private final StandingReads standings;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  DeskRules(
      Db db,
      WordStore words,
      WordListCheck check,
      RecentWords recent,
      StandingReads standings,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.words = words;
    this.check = check;
    this.recent = recent;
    this.standings = standings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is watched at that place. */
  public List<WatchedWord> words(Viewer actor, AreaPath place) {
    Claims.mustWorkAt(actor, place);
    return words.at(place);
  }

  /**
   * Watches a word at a place from now on.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED, WORD_TOO_SHORT, WORD_LISTED,
   *     TOO_MANY_WORDS
   */
  public WatchedWord watch(
      Viewer actor, AreaPath place, String word, WordAction action, boolean bySound) {
    Claims.mustWorkAt(actor, place);
    var watched = new WatchedWord(ids.next(), checked(word), action, bySound, false);
    return db.write(() -> {
      if (words.at(place).size() >= MOST_WORDS) {
        throw Refusal.of(ModerationRefusal.TOO_MANY_WORDS).with("max", MOST_WORDS).asException();
      }
      if (!words.add(watched, place, actor.account(), clock.instant())) {
        throw Refusal.of(ModerationRefusal.WORD_LISTED, "word").asException();
      }
      audit.record(actor, "增加关注词", ref(watched), place, watched.word());
      return watched;
    });
  }

  /** Watches it no longer. Refuses NOT_FOUND for what is not on that place's own list. */
  public WatchedWord unwatch(Viewer actor, AreaPath place, UUID id) {
    Claims.mustWorkAt(actor, place);
    return db.write(() -> {
      var watched =
          words
              .find(id, place)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "wordId").asException());
      words.remove(id, actor.account(), clock.instant());
      audit.record(actor, "移除关注词", ref(watched), place, watched.word());
      return watched;
    });
  }

  /**
   * What a word would have found before it is watched: among what the desk's queue and decisions of
   * the last weeks hold, and in words the desk tries.
   *
   * @param sample words to try; may be empty
   */
  public Preview preview(
      Viewer actor, AreaPath place, String word, boolean bySound, String sample) {
    Claims.mustWorkAt(actor, place);
    var trial =
        List.of(new WatchedWord(new UUID(0, 0), checked(word), WordAction.FLAG, bySound, false));
    var texts = recent.at(place);
    var hits = texts.stream().filter(t -> !check.foundAmong(trial, t).isEmpty()).toList();
    return new Preview(
        texts.size(),
        hits.size(),
        hits.stream().limit(10).toList(),
        !sample.isBlank() && !check.foundAmong(trial, sample).isEmpty());
  }

  /**
   * @param looked how many texts were looked through
   * @param found in how many it stands
   * @param examples the newest of them, at most ten
   * @param inSample whether it stands in the words that were tried
   */
  public record Preview(int looked, int found, List<String> examples, boolean inSample) {}

  public ModerationSetting setting(Viewer actor, AreaPath place) {
    Claims.mustWorkAt(actor, place);
    return standings.setting(place);
  }

  /**
   * Sets how a place moderates.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED, VALUE_OUT_OF_RANGE: hiding takes at
   *     least three homes and a weight of 20 to 500
   */
  public ModerationSetting set(Viewer actor, AreaPath place, ModerationSetting setting) {
    Claims.mustWorkAt(actor, place);
    if (setting.hideAt() < 20 || setting.hideAt() > 500) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "hideAt").asException();
    }
    if (setting.hideHouseholds() < 3 || setting.hideHouseholds() > 50) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "hideHouseholds").asException();
    }
    return db.write(() -> {
      standings.set(place, setting, actor.account(), clock.instant());
      audit.record(
          actor,
          "调整审核设置",
          new SubjectRef("setting", new UUID(0, 0)),
          place,
          "举报权重%d、至少%d户；%s起直接显示"
              .formatted(setting.hideAt(), setting.hideHouseholds(), setting.heardFrom().zh()));
      return setting;
    });
  }

  private static SubjectRef ref(WatchedWord word) {
    return new SubjectRef("word", word.id());
  }

  private String checked(String word) {
    var line = PlainText.line(word, "word", LONGEST_WORD);
    if (check.plain(line).codePointCount(0, check.plain(line).length()) < SHORTEST_WORD) {
      throw Refusal.of(ModerationRefusal.WORD_TOO_SHORT, "word").asException();
    }
    return line;
  }
}
