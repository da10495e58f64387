package cn.yunshequ.search.lucene;

import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Weights;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * What decides among likes in one segment: of each document, and at most of many side by side.
 * Every document has both columns.
 */
final class LikesColumns {
  private final long asked;
  private final NumericDocValues activity;
  private final NumericDocValues standing;
  private final DocValuesSkipper activities;
  private final DocValuesSkipper standings;

  LikesColumns(LeafReader reader, long asked) throws IOException {
    this.asked = asked;
    activity = DocValues.getNumeric(reader, Fields.ACTIVITY);
    standing = DocValues.getNumeric(reader, Fields.STANDING);
    activities = Objects.requireNonNull(reader.getDocValuesSkipper(Fields.ACTIVITY));
    standings = Objects.requireNonNull(reader.getDocValuesSkipper(Fields.STANDING));
  }

  /** What that document gains. */
  float of(int doc) throws IOException {
    if (!activity.advanceExact(doc) || !standing.advanceExact(doc)) {
      throw new IllegalStateException("a document without its columns");
    }
    return gain(Math.abs(asked - activity.longValue()), standing.longValue());
  }

  /** Goes to the blocks that hold the document; false behind the last one. */
  boolean moveTo(int doc) throws IOException {
    advance(activities, doc);
    advance(standings, doc);
    return activities.minDocID(0) <= doc && standings.minDocID(0) <= doc;
  }

  // The blocks of one column may end where those of the other do not.
  private static void advance(DocValuesSkipper column, int doc) throws IOException {
    if (column.maxDocID(0) < doc) {
      column.advance(doc);
    }
  }

  /** How many sizes of blocks there are, from 0 up; the larger hold the smaller. */
  int levels() {
    return Math.min(activities.numLevels(), standings.numLevels());
  }

  /** The last document of the block. */
  int upTo(int level) {
    return Math.min(activities.maxDocID(level), standings.maxDocID(level));
  }

  /** No document of the block gains more. */
  float most(int level) {
    long oldest = activities.minValue(level);
    long newest = activities.maxValue(level);
    long age = asked > newest ? asked - newest : Math.max(0, oldest - asked);
    return gain(age, standings.maxValue(level));
  }

  private static float gain(double age, long standing) {
    double halves = Weights.RECENCY_HALVES.toMillis();
    float gain = (float) (Weights.RECENCY * (halves / (halves + age)));
    if (standing != Standing.FADED.ordinal()) {
      gain += Weights.LIVING;
    }
    return standing == Standing.OFFICIAL.ordinal() ? gain + Weights.OFFICIAL : gain;
  }
}
