package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.store.CommentReads;
import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody said in discussions. */
@Singleton
class CommentData implements PersonalData {
  private final CommentReads reads;

  CommentData(CommentReads reads) {
    this.reads = reads;
  }

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public String title() {
    return "我的评论";
  }

  @Override
  public List<String> columns() {
    return List.of("评论", "态度", "状态", "时间");
  }

  @Override
  public List<List<String>> rows(Viewer viewer) {
    return reads.own(viewer);
  }
}
