package cn.yunshequ.volunteering.plug;

import cn.yunshequ.deliberation.CommentPolicy;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.store.ActivityReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Activities as subjects of discussion; with a hidden one its discussion is hidden too. */
@Singleton
class DiscussedActivities implements CommentPolicy {
  private final ActivityReads reads;

  DiscussedActivities(ActivityReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ActivityView.KIND;
  }

  @Override
  public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
    var subjects = new HashMap<UUID, Discussed>();
    reads
        .byIds(viewer, ids)
        .forEach((id, it) -> {
          if (it.wordsShown()) {
            boolean open = it.hiddenReason() == null && it.cancelledAt() == null;
            subjects.put(id, new Discussed(it.ref(), it.community(), it.title(), open));
          }
        });
    return subjects;
  }
}
