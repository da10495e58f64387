package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Fields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * How a document lies in the index. Its text is not kept: what is shown comes from the database.
 */
final class Documents {
  /** Raised when documents written before cannot be read as those written now. */
  static final String VERSION = "8";

  private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private Documents() {}

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  static Document of(SearchDocument source) {
    var document = new Document();
    String id = SearchEngine.idOf(source.ref());
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    addExact(source, document);
    addNumbers(source, document);
    document.add(new NumericDocValuesField(Fields.HEAD, head(source)));
    var title = units(source.title());
    var body = units(source.body());
    var named = new ArrayList<>(List.of(title));
    source.people().forEach(name -> named.add(units(name)));
    addText(document, Fields.TITLE, new UnitStream(title));
    addText(document, Fields.BODY, new UnitStream(body));
    if (!source.place().isEmpty() || !source.people().isEmpty()) {
      addText(document, Fields.ABOUT, new UnitStream(units(about(source))));
    }
    if (named.stream().anyMatch(line -> !line.isEmpty())) {
      addText(document, Fields.SOUND, new SoundStream(named));
    }
    return document;
  }

  private static List<List<Unit>> units(String text) {
    return Units.runs(Fold.fold(text));
  }

  private static String about(SearchDocument source) {
    return source.place() + '。' + String.join("。", source.people());
  }

  private static void addText(Document document, String field, TokenStream text) {
    document.add(new Field(field, text, TEXT));
  }

  private static void addExact(SearchDocument source, Document document) {
    exact(document, Fields.KIND, source.ref().kind());
    exact(document, Fields.COMMUNITY, source.communityId().toString());
    document.add(new SortedDocValuesField(Fields.AREA, new BytesRef(source.area().value())));
    for (var path : source.area().lineage()) {
      document.add(new StringField(Fields.AREA, path, Field.Store.NO));
    }
    for (var token : source.visibleTo()) {
      document.add(new StringField(Fields.VISIBLE, token, Field.Store.NO));
    }
    for (var word : source.keywords()) {
      document.add(new StringField(Fields.KEYWORD, word, Field.Store.NO));
    }
  }

  private static void addNumbers(SearchDocument source, Document document) {
    long created = source.createdAt().toEpochMilli();
    document.add(new LongPoint(Fields.CREATED, created));
    document.add(new NumericDocValuesField(Fields.CREATED, created));
    document.add(new NumericDocValuesField(Fields.WEIGHT, source.weight()));
    // With the least and the most of each block, so that blocks that cannot come up are skipped.
    document.add(NumericDocValuesField.indexedField(Fields.STANDING, source.standing().ordinal()));
    long activity = source.lastActivityAt().toEpochMilli();
    document.add(new LongPoint(Fields.ACTIVITY, activity));
    document.add(NumericDocValuesField.indexedField(Fields.ACTIVITY, activity));
  }

  // For filters and for counting.
  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  /** {@link SearchDocument#head()} as a number that two heads hardly ever share. */
  static long head(SearchDocument source) {
    var text = source.head();
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
