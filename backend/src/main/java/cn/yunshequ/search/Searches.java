package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The door of search. */
@Singleton
public class Searches {
  Searches() {}

  /**
   * What reads like this draft, most alike first, at most {@code max}; of that kind, in that
   * community, and only what the viewer may find. Empty while the index cannot serve: nobody is
   * kept from submitting by it.
   */
  public List<SubjectRef> similar(
      Viewer viewer, UUID communityId, String kind, String title, String body, int max) {
    return List.of();
  }
}
