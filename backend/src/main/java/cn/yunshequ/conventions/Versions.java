package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.FineWords;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.Counting;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one way a new version comes to be, and what it does to a vote on the one before. */
@Singleton
class Versions {
  private final Ground ground;
  private final ConventionStore store;
  private final TextStore texts;
  private final RoundStore rounds;
  private final Counting counting;

  Versions(
      Ground ground, ConventionStore store, TextStore texts, RoundStore rounds, Counting counting) {
    this.ground = ground;
    this.store = store;
    this.texts = texts;
    this.rounds = rounds;
    this.counting = counting;
  }

  /**
   * Writes the next version of a convention that is held. A text that reads as before is none. Once
   * neighbours read along, every version is theirs to read at once, and the consultation lasts its
   * days from today; one with fines or force goes past the desk first, as the first one did. During
   * adoption the vote on the text before becomes void, in public. Says ConventionRevised, and
   * ConventionCheckAsked or ConventionAdoptionVoided.
   *
   * @return the number of the version that now is the newest
   */
  int write(Viewer actor, ConventionView convention, ConventionText text, @Nullable String note) {
    text.sound().orRefuse();
    var id = convention.id();
    var before = ground.newest(convention);
    if (text.hash().equals(before.hash())) {
      return convention.newestVersion();
    }
    int number = convention.newestVersion() + 1;
    texts.write(ground.newId(), id, number, convention.edition(), text, note, actor, ground.now());
    if (convention.stage() != ConventionStage.DRAFT) {
      readAlong(actor, convention, number, before, text);
    } else if (convention.publishedVersion() == null) {
      store.retitled(id, text.title());
    }
    ground.say("ConventionRevised", id, Map.of("version", String.valueOf(number)));
    return number;
  }

  private void readAlong(
      Viewer actor,
      ConventionView convention,
      int number,
      ConventionText newest,
      ConventionText text) {
    if (convention.stage() == ConventionStage.ADOPTION) {
      annul(actor, convention, number);
    }
    if (FineWords.in(text).isEmpty()) {
      boolean shown = Integer.valueOf(number - 1).equals(convention.publishedVersion());
      show(convention, number, shown ? newest : shown(convention), text);
    } else {
      lengthen(convention);
      store.askCheck(convention.id(), number, actor, ground.now());
      ground.say("ConventionCheckAsked", convention.id());
    }
  }

  /** Everybody reads that version from now on, and has the days of the rule to speak about it. */
  void show(ConventionView convention, int number, ConventionText text) {
    show(convention, number, shown(convention), text);
  }

  private void show(
      ConventionView convention, int number, ConventionText before, ConventionText text) {
    store.published(convention.id(), number, text.title(), ground.now());
    ground.sayReworded(before, text);
    lengthen(convention);
  }

  private ConventionText shown(ConventionView convention) {
    int shown = Objects.requireNonNull(convention.publishedVersion(), "published");
    return texts.text(convention.id(), shown);
  }

  // A consultation is never shortened, and nobody changes the text on its last day for nobody to
  // see.
  private void lengthen(ConventionView convention) {
    var days = ground.rule(convention).consultationDays();
    rounds.consultedUntil(convention.id(), convention.edition(), ground.today().plusDays(days));
  }

  private void annul(Viewer actor, ConventionView convention, int number) {
    var open = rounds.open(convention.id()).orElseThrow();
    var reason = "公约正文在表决期间被修改（第%d版改为第%d版），大家表决的已不是现在的文字。".formatted(open.version(), number);
    rounds.ended(open.id(), AdoptionState.VOIDED, "表决作废：" + reason, ground.now());
    if (open.ballotId() != null) {
      counting.annul(convention.ref(), open.ballotId(), reason);
    }
    rounds.moved(convention.id(), convention.edition(), ConventionStage.CONSULTATION);
    ground.record(actor, "修改公约正文，表决作废", convention, reason);
    ground.say("ConventionAdoptionVoided", convention.id());
  }
}
