package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.VisibleComments;
import cn.yunshequ.files.PhotoOwner;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who sees the photos of comments: those who see the words. */
@Singleton
class CommentPhotos implements PhotoOwner {
  // Lazily: comments themselves attach photos.
  private final Provider<VisibleComments> comments;

  CommentPhotos(Provider<VisibleComments> comments) {
    this.comments = comments;
  }

  @Override
  public String kind() {
    return Comments.KIND;
  }

  @Override
  public Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> subjects) {
    Set<UUID> showing = new HashSet<>();
    comments
        .get()
        .comments(viewer, subjects)
        .forEach((id, shown) -> {
          if (shown.bodyFor(viewer).isPresent()) {
            showing.add(id);
          }
        });
    return showing;
  }
}
