package cn.yunshequ.search.model;

import cn.yunshequ.kernel.SubjectRef;
import java.util.List;

/**
 * What a change of synonyms would do to one question.
 *
 * @param before how many are found today, counted up to 1000
 * @param after how many would be found
 * @param appear would come among the first hits
 * @param disappear would no longer be found among them
 * @param moved would come before or after others among them than today
 */
public record SynonymEffect(
    String query,
    int before,
    int after,
    List<Title> appear,
    List<Title> disappear,
    List<Move> moved) {
  public SynonymEffect {
    appear = List.copyOf(appear);
    disappear = List.copyOf(disappear);
    moved = List.copyOf(moved);
  }

  /**
   * A hit that overtakes others or is overtaken.
   *
   * @param from its place today, from 1
   * @param to its place after the change
   */
  public record Move(Title hit, int from, int to) {}

  /** A hit by its title. */
  public record Title(SubjectRef subject, String title) {}
}
