package cn.yunshequ.moderation.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.store.PersonalDecisions;
import jakarta.inject.Singleton;
import java.util.List;

/** Decisions about somebody's words, appeals, reports they made, and who looked at their data. */
@Singleton
class DecisionData implements PersonalData {
  private final PersonalDecisions rows;

  DecisionData(PersonalDecisions rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "moderation";
  }

  @Override
  public String title() {
    return "处理结果、申诉、举报和资料查看记录";
  }

  @Override
  public List<String> columns() {
    return List.of("类别", "内容", "说明", "时间", "涉及的内容");
  }

  @Override
  public List<List<String>> rows(Viewer viewer) {
    return rows.of(viewer);
  }
}
