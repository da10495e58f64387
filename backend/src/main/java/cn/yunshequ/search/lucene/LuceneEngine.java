package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.SearchRefusal;
import cn.yunshequ.search.model.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node. The file {@code current} names the folder that serves; a rebuild fills a
 * folder beside it and renames the pointer, so a crash leaves one or the other, never half.
 */
public final class LuceneEngine implements SearchEngine {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

  // Lucene recommends an incubator module that word search does not use; held so the level stays.
  private static final java.util.logging.Logger ADVICE =
      java.util.logging.Logger.getLogger(
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(java.util.logging.Level.SEVERE);
  }

  private final Path home;
  private volatile @Nullable Folder serving;

  public LuceneEngine(Path home) {
    this.home = home;
  }

  @Override
  public synchronized boolean open() {
    close();
    try {
      Files.createDirectories(home);
      var path = home.resolve(Files.readString(pointer()));
      serving = Folder.open(path);
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
  public boolean canServe() {
    return serving != null;
  }

  @Override
  public OutboxPosition position() {
    return folder().committed();
  }

  @Override
  public synchronized Set<SubjectRef> apply(List<SearchDocument> today, List<SubjectRef> gone) {
    var folder = folder();
    var changed = new HashSet<SubjectRef>();
    try {
      for (var document : today) {
        var before = folder.head(SearchEngine.idOf(document.ref()));
        if (!before.equals(java.util.Optional.of(Documents.head(document)))) {
          changed.add(document.ref());
        }
        folder.put(document);
      }
      for (var ref : gone) {
        String id = SearchEngine.idOf(ref);
        if (folder.head(id).isPresent()) {
          changed.add(ref);
        }
        folder.delete(id);
      }
      folder.refresh();
      return changed;
    } catch (IOException | AlreadyClosedException failed) {
      throw broken(failed);
    }
  }

  @Override
  public synchronized void commit(OutboxPosition position) {
    try {
      folder().commit(position);
    } catch (IOException | AlreadyClosedException failed) {
      throw broken(failed);
    }
  }

  // A writer that failed once (disk full) is lost; what was committed can be opened again.
  private UncheckedIOException broken(Exception failed) {
    close();
    return new UncheckedIOException(new IOException("the search index cannot be written", failed));
  }

  @Override
  public void rebuild(OutboxPosition position, Consumer<Consumer<List<SearchDocument>>> fill) {
    try {
      Files.createDirectories(home);
      var path = Files.createTempDirectory(home, "index-");
      var fresh = Folder.create(path);
      boolean finished = false;
      try {
        fill.accept(documents -> putAll(fresh, documents));
        fresh.commit(position);
        fresh.refresh();
        pointTo(path);
        finished = true;
      } finally {
        if (!finished) {
          fresh.close();
          Folders.delete(path);
        }
      }
      swap(fresh, path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void putAll(Folder fresh, List<SearchDocument> documents) {
    try {
      for (var document : documents) {
        fresh.put(document);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void pointTo(Path path) throws IOException {
    var next = home.resolve("current.next");
    Files.writeString(next, path.getFileName().toString());
    Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE);
  }

  private synchronized void swap(Folder fresh, Path path) throws IOException {
    var old = serving;
    serving = fresh;
    if (old != null) {
      old.close();
    }
    Folders.deleteOthers(home, path);
  }

  private Path pointer() {
    return home.resolve("current");
  }

  @Override
  public synchronized void close() {
    var open = serving;
    serving = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | AlreadyClosedException alreadyBroken) {
        LOG.warn("the search index did not close cleanly: {}", alreadyBroken.toString());
      }
    }
  }

  @Override
  public Found find(
      Question question,
      SearchFilter filter,
      boolean byTime,
      @Nullable Spot after,
      Instant asked,
      int limit) {
    var folder = folder();
    if (question.isEmpty()) {
      return Found.NOTHING;
    }
    return read(
        folder,
        searcher -> new Asking(searcher, question, filter, byTime, limit).answer(after, asked));
  }

  @Override
  public List<SubjectRef> alike(String title, String body, SearchFilter filter, int limit) {
    return read(folder(), searcher -> Alike.find(searcher, title, body, filter, limit));
  }

  @Override
  public int size() {
    return read(folder(), searcher -> searcher.getIndexReader().numDocs());
  }

  private <T> T read(Folder folder, Folder.Use<T> use) {
    try {
      return folder.search(use);
    } catch (AlreadyClosedException swappedMeanwhile) {
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    } catch (IOException broken) {
      LOG.error("the search index cannot be read and will be rebuilt", broken);
      close();
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    }
  }

  private Folder folder() {
    var open = serving;
    if (open == null) {
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    }
    return open;
  }
}
