package cn.yunshequ.platform.live;

import cn.yunshequ.platform.db.Database;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.impl.DSL;

/** Says to all nodes that topics changed, when the caller's transaction is durable. */
@Singleton
public class Live {
  static final String CHANNEL = "portal_live";

  /** Each node has one connection of this purpose. */
  static final String PURPOSE = "live";

  // PostgreSQL takes payloads up to 8000 bytes.
  private static final int MOST_BYTES = 7_500;

  private final Db db;

  Live(Db db) {
    this.db = db;
  }

  /**
   * One statement however many topics. Not to be used where many write at once: PostgreSQL commits
   * transactions that notify one after another.
   */
  public void changed(Collection<String> topics) {
    if (!topics.isEmpty()) {
      var payloads = payloads(topics).toArray(String[]::new);
      db.sql()
          .select(
              DSL.field(
                  "pg_notify({0}, {1})",
                  Object.class, DSL.inline(CHANNEL), DSL.field(DSL.name("payload", "words"))))
          .from(DSL.unnest(payloads).as("payload", "words"))
          .execute();
    }
  }

  /** True when other nodes listen too. */
  public boolean hasNeighbours() {
    var connections = DSL.table("pg_stat_activity");
    var name = DSL.field("application_name", String.class);
    var here = DSL.condition("datname = current_database()");
    return db.sql().fetchCount(connections, name.eq(Database.nameOf(PURPOSE)).and(here)) > 1;
  }

  static List<String> payloads(Collection<String> topics) {
    var payloads = new ArrayList<String>();
    var payload = new StringBuilder();
    int bytes = 0;
    for (var topic : topics) {
      int more = topic.getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes + more > MOST_BYTES) {
        payloads.add(payload.toString());
        payload.setLength(0);
        bytes = 0;
      }
      payload.append(payload.isEmpty() ? "" : "\n").append(topic);
      bytes += more;
    }
    payloads.add(payload.toString());
    return payloads;
  }
}
