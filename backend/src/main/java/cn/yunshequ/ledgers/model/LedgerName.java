package cn.yunshequ.ledgers.model;

import cn.yunshequ.community.model.PersonName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a cell.
 *
 * @param account whose name it is; null where nobody may be named
 * @param name in full, or what stands in its place when nobody may be named
 */
public record LedgerName(@Nullable UUID account, String name) {
  /** With one star in the middle, unless two persons agreed that it leaves in full. */
  public String shown(boolean inFull) {
    return inFull || account == null ? name : PersonName.masked(name);
  }
}
