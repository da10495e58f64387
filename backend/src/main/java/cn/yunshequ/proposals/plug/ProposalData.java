package cn.yunshequ.proposals.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.proposals.store.OwnRows;
import jakarta.inject.Singleton;
import java.util.List;

/** Proposals somebody raised, drafts too. */
@Singleton
class ProposalData implements PersonalData {
  private final OwnRows rows;

  ProposalData(OwnRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "proposals";
  }

  @Override
  public String title() {
    return "我的提案";
  }

  @Override
  public List<String> columns() {
    return List.of("编号", "标题", "正文", "阶段", "时间");
  }

  @Override
  public List<List<String>> rows(Viewer viewer) {
    return rows.of(viewer);
  }
}
