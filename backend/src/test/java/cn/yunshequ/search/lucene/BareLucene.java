package cn.yunshequ.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The floor: Lucene's own bigrams, one field, each word a phrase, nothing else. */
final class BareLucene implements Closeable {
  private static final String BODY = "b";

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var source = new StandardTokenizer();
          return new TokenStreamComponents(
              source, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(source))));
        }
      };
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder builder = new QueryBuilder(analyzer);

  /** Builds it of these texts on one thread. */
  BareLucene(Path folder, List<String> texts) throws IOException {
    directory = new MMapDirectory(folder);
    var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(96);
    var type = new FieldType(TextField.TYPE_STORED);
    try (var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        var document = new Document();
        document.add(new StoredField("id", (long) i));
        document.add(new NumericDocValuesField("ts", i));
        document.add(new Field(BODY, texts.get(i), type));
        writer.addDocument(document);
      }
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Asks for twenty with marks; returns how many characters the answer has. */
  int ask(String text) throws IOException {
    var query = new BooleanQuery.Builder();
    var words = text.strip().split("\\s+", -1);
    for (var word : words) {
      Query phrase = builder.createPhraseQuery(BODY, word);
      query.add(phrase == null ? new MatchNoDocsQuery() : phrase, BooleanClause.Occur.MUST);
    }
    var top = searcher.search(query.build(), new TopScoreDocCollectorManager(20, null, 1000));
    int length = 0;
    for (var hit : top.scoreDocs) {
      var marked = searcher.storedFields().document(hit.doc).get(BODY);
      for (var word : words) {
        marked = marked.replace(word, "<em>" + word + "</em>");
      }
      length += marked.length();
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
