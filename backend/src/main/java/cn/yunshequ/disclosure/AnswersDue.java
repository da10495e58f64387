package cn.yunshequ.disclosure;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Duration;
import java.util.UUID;

/** Told inside the transaction when an objection or a question begins or ceases to wait. */
public interface AnswersDue {
  /**
   * @param subject {@code objection} or {@code question}
   * @param title what it is about
   */
  void waits(
      SubjectRef subject, AreaPath place, String title, String words, UUID author, Duration due);

  void answered(SubjectRef subject);
}
