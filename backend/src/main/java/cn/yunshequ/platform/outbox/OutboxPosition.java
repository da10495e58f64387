package cn.yunshequ.platform.outbox;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Refusal;

/**
 * A place in the stream of events: all up to and including it are handled.
 *
 * @param xid transaction id as PostgreSQL writes it
 */
public record OutboxPosition(long xid, long id) implements Comparable<OutboxPosition> {
  public static final OutboxPosition START = new OutboxPosition(0, 0);

  /** Opaque, for clients that go on from here. */
  public String cursor() {
    return Cursor.of(Long.toUnsignedString(xid), id);
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException BAD_ID on {@code after}
   */
  public static OutboxPosition of(String cursor) {
    var parts = Cursor.read(cursor, 2);
    try {
      return new OutboxPosition(
          Long.parseUnsignedLong(parts.getFirst()), Long.parseLong(parts.get(1)));
    } catch (NumberFormatException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  @Override
  public int compareTo(OutboxPosition other) {
    int byXid = Long.compareUnsigned(xid, other.xid);
    return byXid != 0 ? byXid : Long.compare(id, other.id);
  }
}
