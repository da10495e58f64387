package cn.yunshequ.search.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index of one node does, told without asking the database.
 *
 * @param node name of the machine
 * @param engine the kind of engine, such as {@code lucene}
 * @param rebuilding a new index is being filled beside whatever serves
 * @param filled documents in that new one so far; 0 when none is being filled
 * @param documents that can be found by somebody; 0 while nothing serves
 * @param position up to where events would be known after a crash, as text for people
 * @param behind since when not everything said is known; zero when all of it is
 * @param builtAt when what serves was filled from nothing; null while nothing serves
 * @param trouble what goes wrong now; null when nothing does
 */
public record IndexStatus(
    String node,
    String engine,
    State state,
    boolean rebuilding,
    long filled,
    long documents,
    String position,
    Duration behind,
    @Nullable Instant builtAt,
    @Nullable Trouble trouble) {

  /** What residents notice. */
  public enum State {
    /** Everything works. */
    SERVING,
    /** Questions are answered, but what was written lately is not found: nothing can be stored. */
    STALE,
    /** Questions are refused until there is an index. */
    REBUILDING
  }

  /** What staff should look after. */
  public enum Trouble {
    DISK_FULL,
    DAMAGED,
    DATABASE_AWAY,
    ENGINE_AWAY,
    OTHER
  }
}
