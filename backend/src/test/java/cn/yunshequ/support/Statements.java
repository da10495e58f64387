package cn.yunshequ.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.ParamType;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Statements as they were sent, and how PostgreSQL goes about them. */
public final class Statements {
  private Statements() {}

  private static final class Listening implements ExecuteListener {
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Predicate<String> which;

    Listening(Predicate<String> which) {
      this.which = which;
    }

    @Override
    public void executeStart(ExecuteContext context) {
      if (context.query() != null) {
        var sql = context.query().getSQL(ParamType.INLINED);
        if (which.test(sql)) {
          heard.add(sql);
        }
      }
    }
  }

  /** Those sent while that was done, in order. */
  public static List<String> during(Portal portal, Predicate<String> which, Runnable work) {
    var configuration = (DefaultConfiguration) portal.db().sql().configuration();
    var before = configuration.executeListenerProviders();
    var listening = new Listening(which);
    var listeners = Arrays.copyOf(before, before.length + 1);
    listeners[before.length] = new DefaultExecuteListenerProvider(listening);
    configuration.set(listeners);
    try {
      work.run();
    } finally {
      configuration.set(before);
    }
    return List.copyOf(listening.heard);
  }

  /** The plan of a statement, after it was run. */
  public static String plan(Portal portal, String statement) {
    return portal.db().sql().fetch("explain (analyze, timing off) " + statement).format(500);
  }

  /** The most rows any step of the plan gave. */
  public static int mostRows(String plan) {
    int most = 0;
    var rows = Pattern.compile("actual rows=(\\d+)(?:\\.\\d+)? loops=").matcher(plan);
    while (rows.find()) {
      most = Math.max(most, Integer.parseInt(rows.group(1)));
    }
    assertThat(most).isPositive();
    return most;
  }
}
