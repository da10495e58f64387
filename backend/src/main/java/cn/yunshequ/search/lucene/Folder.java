package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.wanted.Fields;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** One index in one folder: its writer and its searchers, opened and closed together. */
final class Folder implements Closeable {
  private static final String VERSION = "version";
  private static final String XID = "xid";
  private static final String ID = "id";
  private static final String BUILT = "built";

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Durable durable;
  private volatile OutboxPosition committed;
  private final Instant builtAt;
  private volatile boolean serves;

  private Folder(Path path, Directory directory, OpenMode mode, Map<String, String> data)
      throws IOException {
    this.path = path;
    this.directory = directory;
    var config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(mode == OpenMode.CREATE ? 96 : 32);
    config.setCommitOnClose(false);
    config.setMergedSegmentWarmer(merged -> {
      if (serves) {
        Sounds.warm(merged);
      }
    });
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, LiveCounts.FACTORY);
    committed = new OutboxPosition(number(data, XID), number(data, ID));
    builtAt = Instant.ofEpochMilli(number(data, BUILT));
    durable = mode == OpenMode.CREATE ? Durable.NOTHING : Durable.of(directory);
  }

  private static long number(Map<String, String> data, String name) {
    return Long.parseLong(data.getOrDefault(name, "0"));
  }

  /**
   * The index as last committed.
   *
   * @param everyByte compares all checksums first
   * @throws CorruptIndexException when a checksum is wrong or another version wrote it
   * @throws IOException when there is none
   */
  static Folder open(Path path, LuceneEngine.Storage storage, boolean everyByte)
      throws IOException {
    var directory = storage.open(path);
    boolean opened = false;
    try {
      var data = everyByte ? Durable.readAll(directory) : Durable.data(directory);
      if (!Documents.VERSION.equals(data.get(VERSION)) || !data.containsKey(XID)) {
        throw new CorruptIndexException("written by another version", directory.toString());
      }
      var folder = new Folder(path, directory, OpenMode.APPEND, data);
      opened = true;
      return folder;
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  static Folder create(Path path, LuceneEngine.Storage storage) throws IOException {
    var now = Map.of(BUILT, String.valueOf(System.currentTimeMillis()));
    return new Folder(path, storage.open(path), OpenMode.CREATE, now);
  }

  Path path() {
    return path;
  }

  OutboxPosition committed() {
    return committed;
  }

  Instant builtAt() {
    return builtAt;
  }

  /** Into an empty index, each document once. */
  void addAll(List<SearchDocument> documents) throws IOException {
    for (var document : documents) {
      writer.addDocument(Documents.of(document));
    }
  }

  /** Today's documents, and the end of others; returns those whose head changed. */
  Set<SubjectRef> apply(List<SearchDocument> today, List<SubjectRef> gone) throws IOException {
    var changed = new HashSet<SubjectRef>();
    for (var document : today) {
      var id = SearchEngine.idOf(document.ref());
      if (!head(id).equals(OptionalLong.of(Documents.head(document)))) {
        changed.add(document.ref());
      }
      writer.updateDocument(idTerm(id), Documents.of(document));
    }
    for (var ref : gone) {
      var id = SearchEngine.idOf(ref);
      if (head(id).isPresent()) {
        changed.add(ref);
      }
      writer.deleteDocuments(idTerm(id));
    }
    refresh();
    return changed;
  }

  void refresh() throws IOException {
    serves = true;
    searchers.maybeRefreshBlocking();
  }

  void commit(OutboxPosition position) throws IOException {
    var data =
        Map.of(
            VERSION, Documents.VERSION,
            XID, String.valueOf(position.xid()),
            ID, String.valueOf(position.id()),
            BUILT, String.valueOf(builtAt.toEpochMilli()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    durable = Durable.of(directory);
    committed = position;
  }

  /** Compares what lies there with what was committed. */
  void check(boolean everyByte) throws IOException {
    durable.check(directory);
    if (everyByte) {
      Durable.readAll(directory);
    }
  }

  /** A use of the searcher, given back whatever happens. */
  @FunctionalInterface
  interface Use<T> {
    T on(LiveCounts searcher) throws IOException;
  }

  <T> T search(Use<T> use) throws IOException {
    var searcher = (LiveCounts) searchers.acquire();
    try {
      return use.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** The head of a document, as questions see it now. */
  private OptionalLong head(String id) throws IOException {
    return search(searcher -> {
      var found = searcher.search(new TermQuery(idTerm(id)), 1);
      return found.scoreDocs.length == 0
          ? OptionalLong.empty()
          : OptionalLong.of(searcher.headOf(found.scoreDocs[0].doc));
    });
  }

  private static Term idTerm(String id) {
    return new Term(Fields.ID, id);
  }

  /** Gives up writing; questions are still answered from the last refreshed state. */
  void stopWriting() {
    try {
      writer.rollback();
    } catch (IOException | AlreadyClosedException alreadyLost) {
      // It was lost before; the lock is free and the readers hold what they need.
    }
  }

  /** What was not committed is lost; the feeder brings it again. */
  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      writer.rollback();
    }
  }
}
