package cn.yunshequ.platform.outbox;

/**
 * A place in the stream of events: all up to and including it are handled.
 *
 * @param xid transaction id as PostgreSQL writes it
 */
public record OutboxPosition(long xid, long id) implements Comparable<OutboxPosition> {
  public static final OutboxPosition START = new OutboxPosition(0, 0);

  @Override
  public int compareTo(OutboxPosition other) {
    int byXid = Long.compareUnsigned(xid, other.xid);
    return byXid != 0 ? byXid : Long.compare(id, other.id);
  }
}
