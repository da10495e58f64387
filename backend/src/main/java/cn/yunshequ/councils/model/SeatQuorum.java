package cn.yunshequ.councils.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether enough seats are present.
 *
 * @param seats held when the meeting begins, without substitutes
 * @param present of them, by their holder or a substitute
 * @param needed the fewest that are enough
 */
public record SeatQuorum(int seats, int present, int needed) {
  /**
   * A seat held when the meeting begins.
   *
   * @param substituteFor the seat a substitute stands in for; null for chairs, and for substitutes
   *     of whoever is absent
   */
  public record Place(
      UUID seatId, SeatRole role, @Nullable UUID substituteFor, boolean attending) {}

  /** Substitutes of one member come first; those of anybody fill what is still empty. */
  public static SeatQuorum of(SeatShare share, Collection<Place> places) {
    var filled = new HashSet<UUID>();
    var chairs = new HashSet<UUID>();
    for (var place : places) {
      if (place.role().takesChair()) {
        chairs.add(place.seatId());
        if (place.attending()) {
          filled.add(place.seatId());
        }
      }
    }
    int free = 0;
    for (var place : places) {
      var stead = place.substituteFor();
      if (!place.role().takesChair() && place.attending()) {
        if (stead == null) {
          free++;
        } else if (chairs.contains(stead)) {
          filled.add(stead);
        }
      }
    }
    int present = filled.size() + Math.min(free, chairs.size() - filled.size());
    return new SeatQuorum(chairs.size(), present, share.needed(chairs.size()));
  }

  /** True when enough are present; never in a council without seats. */
  public boolean reached() {
    return seats > 0 && present >= needed;
  }

  /** The working in one sentence. */
  public String text() {
    var verdict = reached() ? "达到法定人数" : "还差%d席".formatted(Math.max(1, needed - present));
    return seats == 0
        ? "议事会现在没有成员"
        : "共%d席，到会%d席，需要%d席，%s".formatted(seats, present, needed, verdict);
  }
}
