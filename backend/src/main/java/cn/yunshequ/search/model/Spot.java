package cn.yunshequ.search.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Refusal;
import java.time.Instant;

/**
 * A place in the list of hits, the same on every node: nothing in it is a number that an index gave
 * out.
 *
 * @param depth how far the question was relaxed; later pages stay there
 * @param asked when the first page was asked: recency counts from then, so that scores stand still
 * @param score as the index computes it; 0 when the list is by time
 * @param createdMillis of the hit
 * @param id of the hit, kind and UUID
 */
public record Spot(int depth, Instant asked, float score, long createdMillis, String id) {
  // Ten thousand years; reckoning with it stays within a long.
  private static final long FARTHEST = 315_360_000_000_000L;

  public String cursor() {
    return Cursor.of(depth, asked.toEpochMilli(), Float.floatToIntBits(score), createdMillis, id);
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException BAD_ID on {@code after} when it is no such cursor
   */
  public static Spot read(String cursor) {
    var parts = Cursor.read(cursor, 5);
    try {
      long asked = Long.parseLong(parts.get(1));
      if (asked < -FARTHEST || asked > FARTHEST) {
        throw new NumberFormatException("asked at " + asked);
      }
      return new Spot(
          Integer.parseInt(parts.get(0)),
          Instant.ofEpochMilli(asked),
          Float.intBitsToFloat(Integer.parseInt(parts.get(2))),
          Long.parseLong(parts.get(3)),
          parts.get(4));
    } catch (NumberFormatException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }
}
