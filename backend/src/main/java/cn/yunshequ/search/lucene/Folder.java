package cn.yunshequ.search.lucene;

import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** One index in one folder: its writer and its searchers, opened and closed together. */
final class Folder implements Closeable {
  private static final String VERSION = "version";
  private static final String XID = "xid";
  private static final String ID = "id";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private OutboxPosition committed;

  private Folder(FSDirectory directory, OpenMode mode) throws IOException {
    this.directory = directory;
    var config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(32);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
    committed = OutboxPosition.START;
  }

  /**
   * The index as last committed.
   *
   * @throws CorruptIndexException when a checksum is wrong or another version wrote it
   * @throws IOException when there is none
   */
  static Folder open(Path path) throws IOException {
    var directory = FSDirectory.open(path);
    boolean opened = false;
    try {
      var position = verify(directory);
      var folder = new Folder(directory, OpenMode.APPEND);
      folder.committed = position;
      opened = true;
      return folder;
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  static Folder create(Path path) throws IOException {
    return new Folder(FSDirectory.open(path), OpenMode.CREATE);
  }

  private static OutboxPosition verify(FSDirectory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        ((org.apache.lucene.index.CodecReader) leaf.reader()).checkIntegrity();
      }
      Map<String, String> data = reader.getIndexCommit().getUserData();
      String xid = data.get(XID);
      String id = data.get(ID);
      if (!Names.VERSION.equals(data.get(VERSION)) || xid == null || id == null) {
        throw new CorruptIndexException("written by another version", directory.toString());
      }
      return new OutboxPosition(Long.parseLong(xid), Long.parseLong(id));
    }
  }

  OutboxPosition committed() {
    return committed;
  }

  void put(SearchDocument document) throws IOException {
    writer.updateDocument(idTerm(SearchEngine.idOf(document.ref())), Documents.of(document));
  }

  void delete(String id) throws IOException {
    writer.deleteDocuments(idTerm(id));
  }

  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  void commit(OutboxPosition position) throws IOException {
    var data =
        Map.of(
            VERSION, Names.VERSION,
            XID, String.valueOf(position.xid()),
            ID, String.valueOf(position.id()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    committed = position;
  }

  /** A use of the searcher, given back whatever happens. */
  @FunctionalInterface
  interface Use<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  <T> T search(Use<T> use) throws IOException {
    var searcher = searchers.acquire();
    try {
      return use.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** The head of a document, as questions see it now. */
  Optional<String> head(String id) throws IOException {
    return search(searcher -> {
      var found = searcher.search(new TermQuery(idTerm(id)), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      var stored =
          searcher.storedFields().document(found.scoreDocs[0].doc, java.util.Set.of(Names.HEAD));
      return Optional.ofNullable(stored.get(Names.HEAD));
    });
  }

  private static Term idTerm(String id) {
    return new Term(Names.ID, id);
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
