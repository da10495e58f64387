package cn.yunshequ.search.lucene;

import cn.yunshequ.search.wanted.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LiveDocs;
import org.jspecify.annotations.Nullable;

/**
 * Weighs words by the documents that live, not by those deleted and not yet merged away, and takes
 * the usual length of a text as given: what a score depends on is the same on every node that has
 * the same documents, however its index came about.
 */
final class LiveCounts extends IndexSearcher {
  /** Opens searchers of this kind. */
  static final SearcherFactory FACTORY =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
          return new LiveCounts(reader);
        }
      };

  // Terms of a usual title and a usual body, units and pairs.
  private static final Map<String, Long> LENGTH = Map.of(Fields.TITLE, 36L, Fields.BODY, 120L);
  private static final long OTHER_LENGTH = 12;

  private static final int KEPT = 40_000;

  /**
   * Counts of terms in so many documents are kept as long as the segment and its deletions stay.
   */
  private static final int DEAR = 1 << 12;

  /** With fewer deleted than this share of the documents of a term, those are looked up in it. */
  private static final int SKIPPED = 8;

  private static final Map<CacheKey, Map<Term, Long>> BY_SEGMENT = new ConcurrentHashMap<>();

  private final Map<Term, Long> counts = new ConcurrentHashMap<>();

  private final Vocabulary vocabulary;

  LiveCounts(IndexReader reader) {
    super(reader);
    setTimeout(Patience::isOver);
    vocabulary = new Vocabulary(this);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The id of a found document. */
  String idOf(int doc) throws IOException {
    var leaf = leafOf(doc);
    var ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    ids.advanceExact(doc - leaf.docBase);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  /** The head of a found document. */
  long headOf(int doc) throws IOException {
    var leaf = leafOf(doc);
    var heads = DocValues.getNumeric(leaf.reader(), Fields.HEAD);
    heads.advanceExact(doc - leaf.docBase);
    return heads.longValue();
  }

  private LeafReaderContext leafOf(int doc) {
    var leaves = getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    long living = Math.max(1, getIndexReader().numDocs());
    long length = LENGTH.getOrDefault(field, OTHER_LENGTH);
    return new CollectionStatistics(field, living, living, living * length, living);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    long living = Math.max(1, living(term));
    return new TermStatistics(term.bytes(), living, living);
  }

  /** In how many living documents that term stands. */
  long living(Term term) throws IOException {
    Patience.isOver();
    var known = counts.get(term);
    if (known == null) {
      long living = 0;
      for (var leaf : getIndexReader().leaves()) {
        living += count(leaf.reader(), term);
      }
      known = living;
      if (counts.size() < KEPT) {
        counts.put(term, known);
      }
    }
    return known;
  }

  // Exact, however many there are: an estimate would be another on each node.
  private static long count(LeafReader reader, Term term) throws IOException {
    int all = reader.docFreq(term);
    var live = reader.getLiveDocs();
    if (all == 0 || live == null) {
      return all;
    }
    var helper = reader.getReaderCacheHelper();
    if (helper == null) {
      return counted(reader, live, term, all);
    }
    var counts = BY_SEGMENT.get(helper.getKey());
    if (counts == null) {
      counts = new ConcurrentHashMap<>();
      // Two readers of one state at once count twice, and keep one.
      if (BY_SEGMENT.putIfAbsent(helper.getKey(), counts) == null) {
        helper.addClosedListener(BY_SEGMENT::remove);
      }
    }
    var known = counts.get(term);
    if (known == null) {
      known = counted(reader, live, term, all);
      if (all >= DEAR && counts.size() < KEPT) {
        counts.put(term, known);
      }
    }
    return known;
  }

  private static long counted(LeafReader reader, Bits live, Term term, int all) throws IOException {
    var postings = reader.postings(term, PostingsEnum.NONE);
    if (postings == null) {
      return 0;
    }
    if (live instanceof LiveDocs marked && marked.deletedCount() < all / SKIPPED) {
      return all - both(marked.deletedDocsIterator(), postings);
    }
    long count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += live.get(doc) ? 1 : 0;
    }
    return count;
  }

  private static int both(DocIdSetIterator deleted, DocIdSetIterator postings) throws IOException {
    int both = 0;
    for (int doc = deleted.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = deleted.nextDoc()) {
      if (postings.docID() < doc) {
        postings.advance(doc);
      }
      both += postings.docID() == doc ? 1 : 0;
    }
    return both;
  }
}
