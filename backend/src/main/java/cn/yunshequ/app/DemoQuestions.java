package cn.yunshequ.app;

import cn.yunshequ.search.AskedWords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What the residents of the demonstration looked for, so that the weekly report has lines. */
@Singleton
class DemoQuestions {
  /**
   * @param homes how many asked it
   * @param found how much each found
   */
  private record Asked(String words, int homes, int found) {}

  private static final List<Asked> QUESTIONS =
      List.of(
          new Asked("电梯", 14, 12),
          new Asked("停车", 11, 12),
          new Asked("充电", 9, 8),
          new Asked("物业费", 8, 6),
          new Asked("噪音", 7, 5),
          new Asked("路灯", 6, 4),
          new Asked("漏水", 5, 4),
          new Asked("打疫苗", 5, 0),
          new Asked("体检预约", 4, 0),
          new Asked("修锁", 3, 0));

  private final AskedWords asked;

  DemoQuestions(AskedWords asked) {
    this.asked = asked;
  }

  void ask(UUID community) {
    for (var each : QUESTIONS) {
      for (int home = 0; home < each.homes(); home++) {
        asked.heard(community, "sample-home-" + home, each.words(), each.found());
      }
    }
    asked.flush();
  }
}
