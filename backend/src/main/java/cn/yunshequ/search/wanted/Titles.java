package cn.yunshequ.search.wanted;

import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.wanted.Wanted.All;
import cn.yunshequ.search.wanted.Wanted.Flat;
import java.util.ArrayList;
import java.util.List;

/** Titles for what is being typed: those that begin with it, then those that hold it. */
public final class Titles {
  private static final float BEGINS = 2;

  private Titles() {}

  /**
   * @param typed with a unit at least
   */
  public static Wanted of(Question typed) {
    var all = typed.runs().stream().map(Titles::titled).toList();
    return new All(all, List.of());
  }

  private static Wanted titled(Run run) {
    var ways = new ArrayList<Wanted>();
    List<List<Sound>> sounds =
        run.sounds().isEmpty()
            ? List.of(
                run.units().stream()
                    .map(unit -> new Sound(Sound.Kind.CHARACTER, unit.text()))
                    .toList())
            : run.sounds();
    for (var way : sounds) {
      ways.add(Texts.boosted(new Flat(Texts.spoken(way, true)), BEGINS));
      ways.add(new Flat(Texts.spoken(way)));
    }
    return Texts.best(ways);
  }
}
