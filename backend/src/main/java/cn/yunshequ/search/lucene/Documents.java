package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * How a document lies in the index. Its text is not kept: what is shown comes from the database.
 */
final class Documents {
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
  }

  private Documents() {}

  static Document of(SearchDocument source) {
    var document = new Document();
    String id = SearchEngine.idOf(source.ref());
    document.add(new StringField(Names.ID, id, Field.Store.YES));
    document.add(new SortedDocValuesField(Names.ID, new BytesRef(id)));
    exact(document, Names.KIND, source.ref().kind());
    exact(document, Names.COMMUNITY, source.communityId().toString());
    document.add(new SortedDocValuesField(Names.AREA, new BytesRef(source.area().value())));
    for (var path : source.area().lineage()) {
      document.add(new StringField(Names.AREA, path, Field.Store.NO));
    }
    for (var token : source.visibleTo()) {
      document.add(new StringField(Names.VISIBLE, token, Field.Store.NO));
    }
    for (var word : source.keywords()) {
      document.add(new StringField(Names.KEYWORD, word, Field.Store.NO));
    }
    long created = source.createdAt().toEpochMilli();
    document.add(new LongPoint(Names.CREATED, created));
    document.add(new NumericDocValuesField(Names.CREATED, created));
    document.add(
        new LongField(Names.ACTIVITY, source.lastActivityAt().toEpochMilli(), Field.Store.NO));
    document.add(new StoredField(Names.HEAD, head(source)));
    document.add(new Field(Names.TITLE, new UnitStream(source.title()), TEXT));
    document.add(new Field(Names.BODY, new UnitStream(source.body()), TEXT));
    return document;
  }

  // For filters and for counting.
  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  /** What other documents may repeat of this one; they are renewed when it changes. */
  static String head(SearchDocument source) {
    var audience = new TreeSet<>(source.visibleTo());
    return String.format(
        Locale.ROOT, "%s\n%s\n%s", source.area().value(), audience, source.title());
  }
}
