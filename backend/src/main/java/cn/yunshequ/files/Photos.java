package cn.yunshequ.files;

import cn.yunshequ.files.model.FilesRefusal;
import cn.yunshequ.files.model.Photo;
import cn.yunshequ.files.store.PhotoFolder;
import cn.yunshequ.files.store.PhotoStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Uploading photos, attaching them to content, showing them. */
@Singleton
public class Photos {
  /** The kind of id a photo has. */
  public static final String KIND = "photo";

  public static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final Duration UNATTACHED = Duration.ofDays(14);
  private static final Duration WITHOUT_ROW = Duration.ofDays(1);
  private static final int PER_HOUR = 60;
  private static final int AT_ONCE = 2;

  private final Db db;
  private final PhotoStore store;
  private final PhotoFolder folder;
  private final Map<String, PhotoOwner> owners;
  private final Ids ids;
  private final Clock clock;
  // A decoded picture takes up to 120 MB: a crowd of uploads waits rather than filling the memory.
  private final Semaphore decoding = new Semaphore(AT_ONCE, true);
  private final Cache<UUID, Bucket> uploads =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(2)).build();

  Photos(
      Db db, PhotoStore store, PhotoFolder folder, List<PhotoOwner> owners, Ids ids, Clock clock) {
    this.db = db;
    this.store = store;
    this.folder = folder;
    this.owners = owners.stream().collect(Collectors.toMap(PhotoOwner::kind, Function.identity()));
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes an upload. The file is written before the row, so a row always has its file.
   *
   * @throws cn.yunshequ.kernel.RefusedException PHOTO_TYPE, PHOTO_TOO_LARGE, PHOTO_BROKEN,
   *     PHOTO_NOT_STORED, TOO_MANY_REQUESTS
   */
  public PhotoView upload(Viewer actor, byte[] bytes) {
    var owner = actor.account();
    if (bytes.length > MAX_BYTES) {
      throw Refusal.of(FilesRefusal.PHOTO_TOO_LARGE, "file").with("max", "10MB").asException();
    }
    if (!uploads.get(owner, Photos::hourly).tryConsume(1)) {
      throw Refusal.of(CommonRefusal.TOO_MANY_REQUESTS).with("seconds", 60).asException();
    }
    var jpeg = reencoded(bytes);
    var photo = new Photo(ids.next(), owner, jpeg.width(), jpeg.height(), null);
    if (!folder.write(photo.id(), jpeg.bytes())) {
      throw Refusal.of(FilesRefusal.PHOTO_NOT_STORED, "file").asException();
    }
    remember(photo, jpeg.bytes().length);
    return PhotoView.of(photo);
  }

  // A row that was written although its answer got lost is nobody's and swept away in time.
  private void remember(Photo photo, int bytes) {
    boolean remembered = false;
    try {
      store.add(photo, bytes, clock.instant());
      remembered = true;
    } finally {
      if (!remembered) {
        folder.delete(photo.id());
      }
    }
  }

  private Reencoding.Jpeg reencoded(byte[] upload) {
    decoding.acquireUninterruptibly();
    try {
      return Reencoding.of(upload);
    } finally {
      decoding.release();
    }
  }

  private static Bucket hourly(UUID account) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(PER_HOUR).refillGreedy(PER_HOUR, Duration.ofHours(1)))
        .build();
  }

  /**
   * Gives a subject exactly these photos, in this order. Called in the owner's transaction. What
   * belongs to the subject already stays, whoever uploaded it: several may write one thing.
   *
   * @throws cn.yunshequ.kernel.RefusedException PHOTOS_INVALID when a new one is not the actor's
   *     own, is used elsewhere or was swept away
   */
  public void attach(Viewer actor, SubjectRef subject, List<UUID> photos) {
    store.detachOthers(subject, photos);
    for (int i = 0; i < photos.size(); i++) {
      if (!store.attach(photos.get(i), actor.account(), subject, i)) {
        throw Refusal.of(FilesRefusal.PHOTOS_INVALID, "photoIds").asException();
      }
    }
  }

  /** Photos of many subjects that the viewer was found to see, for batch loaders. One statement. */
  public Map<UUID, List<PhotoView>> of(String kind, List<UUID> subjects) {
    Map<UUID, List<PhotoView>> views = new HashMap<>();
    store
        .of(kind, subjects)
        .forEach((id, photos) -> views.put(id, photos.stream().map(PhotoView::of).toList()));
    return views;
  }

  /** The JPEG, if the viewer may see it: its owner always, others when they see its subject. */
  public Optional<byte[]> read(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(photo -> isShownTo(viewer, photo))
        .flatMap(photo -> folder.read(photo.id()));
  }

  /**
   * The JPEG for a check on another machine, which sees what nobody else may see yet; never for a
   * viewer.
   */
  public Optional<byte[]> readToCheck(UUID id) {
    return store.find(id).flatMap(photo -> folder.read(photo.id()));
  }

  private boolean isShownTo(Viewer viewer, Photo photo) {
    if (photo.owner().equals(viewer.accountId())) {
      return true;
    }
    var subject = photo.subject();
    var owner = subject == null ? null : owners.get(subject.kind());
    return subject != null
        && owner != null
        && owner.showingPhotosTo(viewer, List.of(subject.id())).contains(subject.id());
  }

  /**
   * Sweeps away what nobody attached within fourteen days (a draft on a phone may wait that long),
   * and files a day old without a row, which a crash may leave. Any number of nodes may do this at
   * once. Returns how many went.
   */
  public int sweep() {
    var now = clock.instant();
    var gone = store.forgetUnattached(now.minus(UNATTACHED));
    gone.forEach(folder::delete);
    return gone.size()
        + folder.lyingSince(now.minus(WITHOUT_ROW)).mapToInt(this::sweepUnknown).sum();
  }

  /** What somebody uploaded and never showed goes with their account. */
  public void forgetUnattachedOf(UUID account) {
    deleteAfterCommit(store.forgetUnattachedOf(account));
  }

  /** Photos of what nobody shall read again go at once. Files without a row are swept by age. */
  public void forgetOf(String kind, List<UUID> subjects) {
    deleteAfterCommit(store.forgetOf(kind, subjects));
  }

  // A row that comes back must not point at nothing.
  private void deleteAfterCommit(List<UUID> photos) {
    db.afterCommit(() -> photos.forEach(folder::delete));
  }

  private int sweepUnknown(List<UUID> files) {
    var known = files.isEmpty() ? Set.of() : store.known(files);
    var orphans = files.stream().filter(id -> !known.contains(id)).toList();
    orphans.forEach(folder::delete);
    return orphans.size();
  }
}
