package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.SubjectRef;
import java.util.UUID;

/**
 * A piece of content as the desk judges it.
 *
 * @param place whose desk it belongs to
 * @param title one line to know it by
 * @param excerpt the words to be judged
 * @param author the account that wrote it
 */
public record Content(
    SubjectRef ref,
    AreaPath place,
    String title,
    String excerpt,
    UUID author,
    ContentStatus status) {
  private static final int KEPT = 300;

  /** The words as the desk keeps them beside what waits and what was decided: long ones are cut. */
  public String keptExcerpt() {
    return PlainText.shortened(excerpt, KEPT);
  }
}
