package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Weights;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Adds to what the words score what decides among likes: how lately something happened and what the
 * community holds of it. Read from columns for what was found, so that whole blocks that cannot
 * come up are skipped as if only words counted.
 */
final class AmongLikes extends Query {
  private static final float MOST = Weights.RECENCY + Weights.LIVING + Weights.OFFICIAL;

  private final Query words;
  private final long asked;

  AmongLikes(Query words, long asked) {
    this.words = words;
    this.asked = asked;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = words.rewrite(searcher);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten.equals(words) ? this : new AmongLikes(rewritten, asked);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var inner = words.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new Added(inner) : inner;
  }

  private final class Added extends FilterWeight {
    Added(Weight words) {
      super(AmongLikes.this, words);
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      var inner = in.explain(context, doc);
      if (!inner.isMatch()) {
        return inner;
      }
      float added = new Columns(context.reader()).of(doc);
      return Explanation.match(
          inner.getValue().floatValue() + added,
          "words and what decides among likes",
          inner,
          Explanation.match(added, "recency and standing"));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      var inner = in.scorerSupplier(context);
      if (inner == null) {
        return null;
      }
      var columns = new Columns(context.reader());
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new Sum(inner.get(leadCost), columns);
        }

        @Override
        public long cost() {
          return inner.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
          inner.setTopLevelScoringClause();
        }
      };
    }
  }

  /** What is added for each document of a segment. */
  private final class Columns {
    private final NumericDocValues activity;
    private final NumericDocValues standing;

    Columns(LeafReader reader) throws IOException {
      activity =
          Objects.requireNonNull(
              DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, Fields.ACTIVITY)));
      standing = DocValues.getNumeric(reader, Fields.STANDING);
    }

    float of(int doc) throws IOException {
      double halves = Weights.RECENCY_HALVES.toMillis();
      double age = activity.advanceExact(doc) ? Math.abs(asked - activity.longValue()) : 1e15;
      float added = (float) (Weights.RECENCY * (halves / (halves + age)));
      int held = standing.advanceExact(doc) ? (int) standing.longValue() : 1;
      if (held != Standing.FADED.ordinal()) {
        added += Weights.LIVING;
      }
      return held == Standing.OFFICIAL.ordinal() ? added + Weights.OFFICIAL : added;
    }
  }

  private static final class Sum extends Scorer {
    private final Scorer words;
    private final Columns columns;

    Sum(Scorer words, Columns columns) {
      this.words = words;
      this.columns = columns;
    }

    @Override
    public int docID() {
      return words.docID();
    }

    @Override
    public float score() throws IOException {
      return words.score() + columns.of(words.docID());
    }

    @Override
    public DocIdSetIterator iterator() {
      return words.iterator();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return words.twoPhaseIterator();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return words.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return words.getMaxScore(upTo) + MOST;
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      // A little less, so that rounding never loses one.
      words.setMinCompetitiveScore(Math.max(0, Math.nextDown(least - MOST - 1e-5f)));
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "among likes of (" + words.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AmongLikes that && asked == that.asked && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, asked);
  }
}
