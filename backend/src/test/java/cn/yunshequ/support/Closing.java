package cn.yunshequ.support;

import cn.yunshequ.kernel.GlobalId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

/** The close of a ballot comes now: for tests of what is after it, without days that pass. */
public final class Closing {
  private Closing() {}

  public static void comes(Portal portal, String ballot) {
    comes(portal, GlobalId.decode(ballot).id());
  }

  public static void comes(Portal portal, UUID ballot) {
    portal.clock.advance(Duration.ofMillis(1));
    var now = portal.clock.instant().atOffset(ZoneOffset.UTC);
    portal
        .db()
        .write(() -> {
          var sql = portal.db().sql();
          // Terms never change; only here, and only for this transaction.
          sql.execute("set local session_replication_role = replica");
          sql.query(
                  "update voting.ballot set closes_at = ?::timestamptz where id = ? and closed_at"
                      + " is null",
                  now,
                  ballot)
              .execute();
          return ballot;
        });
  }
}
