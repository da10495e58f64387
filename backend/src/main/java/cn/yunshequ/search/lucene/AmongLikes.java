package cn.yunshequ.search.lucene;

import cn.yunshequ.search.wanted.Weights;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
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
 * community holds of it. Read from columns for what was found; blocks whose best words and best
 * columns together cannot come up are skipped.
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
      float added = new LikesColumns(context.reader(), asked).of(doc);
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
      var columns = new LikesColumns(context.reader(), asked);
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

  private static final class Sum extends Scorer {
    private final Scorer words;
    private final LikesColumns columns;
    private float least;
    private int doc = -1;

    Sum(Scorer words, LikesColumns columns) {
      this.words = words;
      this.columns = columns;
    }

    // Kept here: asked for each hit, and the words would ask one another down to the postings.
    @Override
    public int docID() {
      return doc;
    }

    @Override
    public float score() throws IOException {
      return words.score() + columns.of(doc);
    }

    @Override
    public DocIdSetIterator iterator() {
      var phases = twoPhaseIterator();
      return phases == null
          ? new Coming(words.iterator())
          : TwoPhaseIterator.asDocIdSetIterator(phases);
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      var phases = words.twoPhaseIterator();
      return phases == null ? null : new ComingPhases(phases);
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
      this.least = Math.nextDown(least - 1e-5f);
      words.setMinCompetitiveScore(Math.max(0, this.least - MOST));
    }

    /** What the words find, without the blocks that cannot come up. */
    private final class Coming extends DocIdSetIterator {
      private final DocIdSetIterator found;
      private int looked = -1;

      Coming(DocIdSetIterator found) {
        this.found = found;
      }

      @Override
      public int docID() {
        return doc;
      }

      @Override
      public int nextDoc() throws IOException {
        return advance(doc + 1);
      }

      @Override
      public int advance(int target) throws IOException {
        int from = coming(target);
        doc = from == doc + 1 ? found.nextDoc() : found.advance(from);
        return doc;
      }

      // Once for each block: the largest first.
      private int coming(int target) throws IOException {
        int from = target;
        while (least > 0 && from > looked && from != NO_MORE_DOCS && columns.moveTo(from)) {
          int level = columns.levels() - 1;
          while (level >= 0 && mayCome(from, level)) {
            level--;
          }
          looked = columns.upTo(Math.max(0, level));
          if (level < 0) {
            return from;
          }
          from = looked == NO_MORE_DOCS ? NO_MORE_DOCS : looked + 1;
        }
        return from;
      }

      private boolean mayCome(int from, int level) throws IOException {
        words.advanceShallow(from);
        return words.getMaxScore(columns.upTo(level)) + columns.most(level) >= least;
      }

      @Override
      public long cost() {
        return found.cost();
      }
    }

    private final class ComingPhases extends TwoPhaseIterator {
      private final TwoPhaseIterator phases;

      ComingPhases(TwoPhaseIterator phases) {
        super(new Coming(phases.approximation()));
        this.phases = phases;
      }

      @Override
      public boolean matches() throws IOException {
        return phases.matches();
      }

      @Override
      public float matchCost() {
        return phases.matchCost();
      }
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
