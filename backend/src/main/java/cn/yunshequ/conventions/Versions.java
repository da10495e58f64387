package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.Counting;
import jakarta.inject.Singleton;
import java.util.Map;
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
   * neighbours read along, every version is theirs to read at once. During adoption the vote on the
   * text before becomes void, in public, and the consultation goes on. Says ConventionRevised, and
   * ConventionAdoptionVoided.
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
      store.published(id, number, text.title(), ground.now());
      ground.sayReworded(before, text);
    } else if (convention.publishedVersion() == null) {
      store.retitled(id, text.title());
    }
    if (convention.stage() == ConventionStage.ADOPTION) {
      annul(actor, convention, number);
    }
    ground.say("ConventionRevised", id, Map.of("version", String.valueOf(number)));
    return number;
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
