package cn.yunshequ.voting;

import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BoxCount;
import cn.yunshequ.voting.model.ChoiceCount;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.store.BoxStore;
import cn.yunshequ.voting.store.CastStore;
import cn.yunshequ.voting.store.CountStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.UUID;

/** The slips of a box among the choices cast online, when a ballot is counted. */
@Singleton
class OpenedBox {
  private final BoxStore boxes;
  private final CastStore casts;
  private final CountStore counts;
  private final Codes codes;

  OpenedBox(BoxStore boxes, CastStore casts, CountStore counts, Codes codes) {
    this.boxes = boxes;
    this.casts = casts;
    this.counts = counts;
    this.codes = codes;
  }

  /** Every slip becomes a choice like those cast online, under codes nobody holds. */
  void mix(UUID ballot) {
    var box = boxes.countOf(ballot);
    if (box == null) {
      return;
    }
    boxes.weighAlike(ballot);
    var urned = new ArrayList<CastStore.Urned>();
    boxes
        .slips(ballot, box)
        .forEach((choice, slips) -> {
          for (int i = 0; i < slips; i++) {
            var nobodys = Codes.hash(codes.changeSecret());
            urned.add(new CastStore.Urned(codes.id(), nobodys, codes.receipt(), choice, 0));
          }
        });
    casts.dropIn(ballot, urned);
  }

  /**
   * What was counted, with what of it came online.
   *
   * @param kept true after the count: then that is as it was kept
   */
  Count count(Ballot ballot, BoxCount box, boolean kept) {
    var roll = counts.roll(ballot.id());
    var choices = counts.choices(ballot);
    if (kept) {
      return Count.of(roll, ballot.method(), ballot.options(), choices)
          .withOnline(counts.online(ballot.id()));
    }
    var slips = boxes.slips(ballot.id(), box);
    return Count.of(
        roll,
        ballot.method(),
        ballot.options(),
        choices.stream()
            .map(each ->
                new ChoiceCount(
                    each.choice(),
                    each.measure(),
                    each.online() - slips.getOrDefault(each.choice(), 0)))
            .toList());
  }
}
