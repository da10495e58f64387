package cn.yunshequ.volunteering.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stars by confirmed time (L-54).
 *
 * @param nextMinutes what the next star needs; null at the last
 */
public record Stars(int stars, @Nullable Integer nextMinutes) {
  /** Levels in order, the first star first. */
  public static Stars of(int minutes, List<Integer> levels) {
    int stars = (int) levels.stream().filter(level -> minutes >= level).count();
    return new Stars(stars, stars < levels.size() ? levels.get(stars) : null);
  }
}
