package cn.yunshequ.search.model;

import cn.yunshequ.kernel.SubjectRef;
import java.util.List;

/**
 * @param total counted up to 1000
 * @param depth how far the question was relaxed until something was found
 */
public record Found(List<Candidate> candidates, int total, int depth) {
  public static final Found NOTHING = new Found(List.of(), 0, 0);

  public Found {
    candidates = List.copyOf(candidates);
  }

  /** Found in the index; whether the viewer may see it is asked again in SQL. */
  public record Candidate(SubjectRef ref, Spot spot) {}
}
