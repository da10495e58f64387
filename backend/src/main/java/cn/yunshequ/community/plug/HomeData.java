package cn.yunshequ.community.plug;

import cn.yunshequ.community.store.PersonalRows;
import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** Homes, claims to belong to one, and offices. */
@Singleton
class HomeData implements PersonalData {
  private final PersonalRows rows;

  HomeData(PersonalRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "homes";
  }

  @Override
  public String title() {
    return "住房、认证申请和职务";
  }

  @Override
  public List<String> columns() {
    return List.of("类别", "内容", "身份或状态", "填写的姓名", "证明说明", "时间");
  }

  @Override
  public List<List<String>> rows(Viewer viewer) {
    return rows.of(viewer);
  }
}
