package cn.yunshequ.volunteering.plug;

import cn.yunshequ.deliberation.CommentPolicy;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.volunteering.model.HelpStatus;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.store.HelpReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Help requests as subjects of discussion, as long as they are not over. */
@Singleton
class DiscussedHelp implements CommentPolicy {
  private final HelpReads reads;

  DiscussedHelp(HelpReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return HelpView.KIND;
  }

  @Override
  public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
    var subjects = new HashMap<UUID, Discussed>();
    reads
        .byIds(viewer, ids)
        .forEach((id, it) -> {
          if (it.wordsShown()) {
            boolean open = it.hiddenReason() == null && it.status() != HelpStatus.WITHDRAWN;
            subjects.put(id, new Discussed(it.ref(), it.community(), it.title(), open));
          }
        });
    return subjects;
  }
}
