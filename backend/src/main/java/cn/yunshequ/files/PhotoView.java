package cn.yunshequ.files;

import cn.yunshequ.files.model.Photo;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.util.UUID;

/** A photo in the API's words. */
public record PhotoView(UUID photoId, String url, int width, int height) implements Identified {
  public static PhotoView of(Photo photo) {
    var ref = new SubjectRef(Photos.KIND, photo.id());
    return new PhotoView(photo.id(), "/files/" + ref.globalId(), photo.width(), photo.height());
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(Photos.KIND, photoId);
  }
}
