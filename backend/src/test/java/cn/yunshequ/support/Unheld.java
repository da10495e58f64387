package cn.yunshequ.support;

import java.util.Arrays;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/**
 * The same acts and the same statements, only that rows of one table are read without being held:
 * what a race looks like that a lock prevents.
 */
public final class Unheld implements AutoCloseable {
  private static final String HOLDING = "(?is)\\s+for\\s+(no\\s+key\\s+)?update\\b.*$";

  private final DefaultConfiguration configuration;
  private final ExecuteListenerProvider[] before;

  private Unheld(DefaultConfiguration configuration, String table) {
    this.configuration = configuration;
    before = configuration.executeListenerProviders();
    var listeners = Arrays.copyOf(before, before.length + 1);
    listeners[before.length] = new DefaultExecuteListenerProvider(new Letting(table));
    configuration.set(listeners);
  }

  private record Letting(String table) implements ExecuteListener {
    @Override
    public void renderEnd(ExecuteContext context) {
      var sql = context.sql();
      if (sql != null && sql.startsWith("select") && sql.contains("from " + table)) {
        context.sql(sql.replaceFirst(HOLDING, ""));
      }
    }
  }

  /** Until it is closed nobody in that portal holds rows of that table by reading them. */
  public static Unheld rowsOf(Portal portal, String table) {
    return new Unheld((DefaultConfiguration) portal.db().sql().configuration(), table);
  }

  @Override
  public void close() {
    configuration.set(before);
  }
}
