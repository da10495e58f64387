package cn.yunshequ.platform.db;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to SQL and the only place where transactions begin. Inside {@link #write} every {@link
 * #sql()} is the same transaction; nesting joins it. Outside, each statement stands for itself.
 */
@Singleton
public class Db {
  private record Open(DSLContext sql, List<Runnable> afterCommit) {}

  // For measuring only: holds people's words and names. Off unless SQL_LOG=trace.
  private static final Logger SQL = LoggerFactory.getLogger("sql");

  private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();
  private static final ScopedValue<AtomicInteger> STATEMENTS = ScopedValue.newInstance();

  private final DSLContext root;
  private final AtomicLong commits = new AtomicLong();

  Db(Database database) {
    var configuration = new DefaultConfiguration();
    configuration.set(database.dataSource());
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false)
            .withInListPadding(true)
            .withQueryTimeout(30));
    configuration.set(new DefaultExecuteListenerProvider(new Counter()));
    root = DSL.using(configuration);
  }

  /** Statements of the current transaction, or single ones. */
  public DSLContext sql() {
    return OPEN.isBound() ? OPEN.get().sql() : root;
  }

  /**
   * True while a write transaction is open on this thread; clients of other machines refuse then.
   */
  public static boolean inTransaction() {
    return OPEN.isBound();
  }

  /** All of it or nothing. Read committed: lock first, then decide, then write. */
  public <T> T write(Supplier<T> work) {
    return transaction(Configuration::dsl, work);
  }

  /**
   * As {@link #write}, for the rare work whose single statements may take longer than the others
   * may. Inside an open transaction it joins that one and its limits.
   *
   * @param statementLimit how long one statement may take
   */
  public <T> T writeAtLength(Duration statementLimit, Supplier<T> work) {
    return transaction(tx -> patient(tx, statementLimit), work);
  }

  /**
   * A transaction of its own, also while another is open: it stays when that one is rolled back.
   * Takes a second connection then, so it is short and rare.
   */
  public <T> T apart(Supplier<T> work) {
    return begun(Configuration::dsl, work);
  }

  private <T> T transaction(Function<Configuration, DSLContext> begin, Supplier<T> work) {
    return OPEN.isBound() ? work.get() : begun(begin, work);
  }

  private <T> T begun(Function<Configuration, DSLContext> begin, Supplier<T> work) {
    var afterCommit = new ArrayList<Runnable>();
    T result =
        root.transactionResult(
            tx -> ScopedValue.where(OPEN, new Open(begin.apply(tx), afterCommit)).call(work::get));
    commits.incrementAndGet();
    afterCommit.forEach(Runnable::run);
    return result;
  }

  // The pool gives the connection its usual socket timeout again when it comes back.
  private static DSLContext patient(Configuration tx, Duration limit) {
    int socket = Math.toIntExact(limit.multipliedBy(2).toMillis());
    tx.dsl().connection(connection -> connection.setNetworkTimeout(Runnable::run, socket));
    var settings = SettingsTools.clone(tx.settings());
    return tx.derive(settings.withQueryTimeout(Math.toIntExact(limit.toSeconds()))).dsl();
  }

  /** Runs once the open transaction is durable; at once when none is open. Must not fail. */
  public void afterCommit(Runnable work) {
    if (OPEN.isBound()) {
      OPEN.get().afterCommit().add(work);
    } else {
      work.run();
    }
  }

  /** How many transactions of this node there were; counted before anybody learns of one. */
  public long commits() {
    return commits.get();
  }

  /**
   * True when a failure means that PostgreSQL cannot be reached, not that a statement was wrong.
   */
  public static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
      }
    }
    return false;
  }

  /**
   * Counts the SQL statements that {@code work} sends when nothing is remembered, for tests and for
   * the cost extension.
   */
  public static <T> T counting(AtomicInteger counter, Supplier<T> work) {
    return ScopedValue.where(STATEMENTS, counter).call(work::get);
  }

  /** What was remembered counts as asked: an operation costs the same whoever asked before. */
  static void countRemembered() {
    if (STATEMENTS.isBound()) {
      STATEMENTS.get().incrementAndGet();
    }
  }

  private static final class Counter implements ExecuteListener {
    @Override
    public void executeStart(ExecuteContext context) {
      if (SQL.isTraceEnabled() && context.query() != null) {
        SQL.trace("{}", context.dsl().renderInlined(context.query()).replace('\n', ' '));
      }
      if (STATEMENTS.isBound()) {
        STATEMENTS.get().incrementAndGet();
      }
    }
  }
}
