package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.model.SearchRefusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node. The file {@code current} names the folder that serves; a rebuild fills a
 * folder beside it and renames the pointer, so a crash leaves one or the other, never half.
 */
public final class LuceneEngine extends LuceneQuestions {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

  // Lucene recommends an incubator module that word search does not use; held so the level stays.
  private static final java.util.logging.Logger ADVICE =
      java.util.logging.Logger.getLogger(
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(java.util.logging.Level.SEVERE);
    // A hundred characters full of words with many names, in three fields; bounded by the question.
    IndexSearcher.setMaxClauseCount(1 << 14);
  }

  private static final Duration USUAL = Duration.ofSeconds(3);
  private static final long TRUST = Duration.ofMinutes(1).toNanos();

  private static final String PREFIX = "index-";

  private final Path home;
  private final Storage storage;
  private final Patience patience;

  /** The index whose every byte was found right after a doubtful answer, and when. */
  private @Nullable Folder trusted;

  private long trustedAt;

  /** Answers questions. */
  private volatile @Nullable Folder serving;

  /** Takes changes: the serving one, or after a failed write one that is to take its place. */
  private volatile @Nullable Folder writing;

  public LuceneEngine(Path home) {
    this(home, USUAL);
  }

  /**
   * @param longest how long one question may take
   */
  public LuceneEngine(Path home, Duration longest) {
    this(home, longest, FSDirectory::open);
  }

  /** The way to a folder's files; tests let it run full. */
  @FunctionalInterface
  interface Storage {
    Directory open(Path folder) throws IOException;
  }

  LuceneEngine(Path home, Duration longest, Storage storage) {
    this.home = home;
    this.storage = storage;
    this.patience = new Patience(longest);
  }

  @Override
  public String name() {
    return "lucene";
  }

  @Override
  public synchronized boolean open() {
    close();
    try {
      Files.createDirectories(home);
      var path = pointedTo();
      var folder = Folder.open(path, storage, true);
      serving = folder;
      writing = folder;
      Folders.deleteOthers(home, path);
      return true;
    } catch (LockObtainFailedException otherProcess) {
      throw new UncheckedIOException("another portal uses " + home, otherProcess);
    } catch (IOException | IllegalArgumentException missingOrBroken) {
      LOG.info("the search index has to be rebuilt: {}", missingOrBroken.toString());
      return false;
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public boolean canServe() {
    return serving != null;
  }

  @Override
  public boolean canWrite() {
    return writing != null;
  }

  @Override
  public OutboxPosition position() {
    var written = writing;
    return (written == null ? folder() : written).committed();
  }

  @Override
  public Instant builtAt() {
    return folder().builtAt();
  }

  @Override
  public synchronized Set<SubjectRef> apply(List<SearchDocument> today, List<SubjectRef> gone) {
    var folder = writable();
    try {
      return folder.apply(today, gone);
    } catch (IOException | AlreadyClosedException failed) {
      throw cannotWrite(folder, failed);
    }
  }

  @Override
  public synchronized void commit(OutboxPosition position) {
    var folder = writable();
    try {
      folder.commit(position);
    } catch (IOException | AlreadyClosedException failed) {
      throw cannotWrite(folder, failed);
    }
    var old = serving;
    if (old != folder) {
      serving = folder;
      Folders.closeQuietly(old);
    }
  }

  // A writer that failed once (disk full) is lost; what was opened before can still be read.
  private UncheckedIOException cannotWrite(Folder folder, Exception failed) {
    writing = null;
    if (folder == serving) {
      folder.stopWriting();
    } else {
      Folders.closeQuietly(folder);
    }
    return new UncheckedIOException(new IOException("the search index cannot be written", failed));
  }

  @Override
  public synchronized void resume() {
    try {
      writing = Folder.open(folder().path(), storage, false);
    } catch (IOException stillNot) {
      throw new UncheckedIOException("the search index cannot be opened for writing", stillNot);
    }
  }

  @Override
  public synchronized boolean isWhole(boolean everyByte) {
    var folder = serving;
    if (folder == null) {
      return false;
    }
    try {
      folder.check(everyByte);
      return folder.path().equals(pointedTo());
    } catch (FileNotFoundException | NoSuchFileException missing) {
      LOG.error(
          "a file of the search index is missing; it will be rebuilt: {}", missing.toString());
      return false;
    } catch (IOException damaged) {
      LOG.error("the search index is damaged and will be rebuilt: {}", damaged.toString());
      close();
      return false;
    }
  }

  @Override
  public void rebuild(OutboxPosition position, Consumer<Consumer<List<SearchDocument>>> fill) {
    try {
      Files.createDirectories(home);
      // What a killed rebuild left behind would take the space this one needs.
      var kept = serving;
      Folders.deleteOthers(home, kept == null ? null : kept.path());
      var path = Files.createTempDirectory(home, PREFIX);
      var fresh = Folder.create(path, storage);
      boolean finished = false;
      try {
        fill.accept(documents -> addAll(fresh, documents));
        fresh.commit(position);
        fresh.refresh();
        pointTo(path);
        finished = true;
      } finally {
        if (!finished) {
          Folders.closeQuietly(fresh);
          Folders.delete(path);
        }
      }
      swap(fresh, path);
    } catch (IOException | AlreadyClosedException failed) {
      throw new UncheckedIOException(new IOException("the search index cannot be built", failed));
    }
  }

  private static void addAll(Folder fresh, List<SearchDocument> documents) {
    try {
      fresh.addAll(documents);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path pointedTo() throws IOException {
    var name = Files.readString(pointer());
    if (!name.startsWith(PREFIX) || !name.equals(Path.of(name).getFileName().toString())) {
      throw new IOException("no index is named by the pointer");
    }
    return home.resolve(name);
  }

  private void pointTo(Path path) throws IOException {
    var next = home.resolve("current.next");
    Files.writeString(next, path.getFileName().toString());
    Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE);
  }

  private synchronized void swap(Folder fresh, Path path) throws IOException {
    var oldServing = serving;
    var oldWriting = writing;
    serving = fresh;
    writing = fresh;
    Folders.closeQuietly(oldServing);
    if (oldWriting != oldServing) {
      Folders.closeQuietly(oldWriting);
    }
    Folders.deleteOthers(home, path);
  }

  private Path pointer() {
    return home.resolve("current");
  }

  @Override
  public synchronized void close() {
    var oldServing = serving;
    var oldWriting = writing;
    serving = null;
    writing = null;
    Folders.closeQuietly(oldServing);
    if (oldWriting != oldServing) {
      Folders.closeQuietly(oldWriting);
    }
  }

  @Override
  <T> T read(Folder.Use<T> use) {
    while (true) {
      var folder = folder();
      try {
        return patience.within(folder, use);
      } catch (AlreadyClosedException swappedMeanwhile) {
        if (folder == serving) {
          throw distrusted(folder, swappedMeanwhile);
        }
      } catch (IOException | InternalError damaged) {
        // Reading a mapped file that was cut off is an InternalError.
        throw distrusted(folder, damaged);
      } catch (IllegalStateException | IndexOutOfBoundsException | AssertionError doubtful) {
        if (isWholeStill(folder)) {
          throw doubtful;
        }
        throw distrusted(folder, doubtful);
      }
    }
  }

  private synchronized boolean isWholeStill(Folder folder) {
    if (folder != serving) {
      return false;
    }
    // Reading all of it is dear, and a fault of ours would be met by many questions.
    if (folder == trusted && System.nanoTime() - trustedAt < TRUST) {
      return true;
    }
    try {
      folder.check(true);
      trusted = folder;
      trustedAt = System.nanoTime();
      return true;
    } catch (IOException damaged) {
      return false;
    }
  }

  private synchronized RefusedException distrusted(Folder folder, Throwable reason) {
    if (folder == serving) {
      LOG.error("the search index cannot be read and will be rebuilt", reason);
      close();
    }
    return Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
  }

  private Folder writable() {
    var open = writing;
    if (open == null) {
      throw new UncheckedIOException(new IOException("the search index is not open for writing"));
    }
    return open;
  }

  private Folder folder() {
    var open = serving;
    if (open == null) {
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    }
    return open;
  }
}
