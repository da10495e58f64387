package cn.yunshequ.platform.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
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
  private final DSLContext naming;
  private final DataSource dataSource;
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
  private final Cache<Object, Shape<?>> shapes = Caffeine.newBuilder().maximumSize(2_000).build();

  Db(Database database) {
    dataSource = database.dataSource();
    var configuration = new DefaultConfiguration();
    configuration.set(database.dataSource());
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false)
            .withQueryTimeout(30));
    configuration.set(new DefaultExecuteListenerProvider(new Counter()));
    root = DSL.using(configuration);
    naming =
        DSL.using(
            configuration.derive(
                SettingsTools.clone(configuration.settings())
                    .withRenderNamedParamPrefix(Shape.PREFIX)));
  }

  /** Statements that are wanted together, for one request. */
  public Wire wire() {
    return new Wire(this);
  }

  /** Sends these in one round trip, in that order; the last one's answer. */
  public <T extends @Nullable Object> T together(List<Later<?>> first, Later<T> last) {
    var wire = wire();
    first.forEach(wire::add);
    var answer = wire.add(last);
    wire.flush();
    try {
      return answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /**
   * Shows every statement with its values to {@code watcher} until closed. For measuring only: they
   * hold people's words and names.
   */
  public Runnable watch(Consumer<String> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  boolean isWatched() {
    return SQL.isTraceEnabled() || !watchers.isEmpty();
  }

  /** A statement that goes past jOOQ, its values written in. */
  void watched(String text, List<Object> values) {
    var inlined = new StringBuilder();
    int from = 0;
    for (var value : values) {
      int at = text.indexOf('?', from);
      inlined.append(text, from, at).append(root.renderInlined(DSL.inline(value)));
      from = at + 1;
    }
    show(inlined.append(text, from, text.length()).toString());
  }

  private void show(String statement) {
    SQL.trace("{}", statement.replace('\n', ' '));
    watchers.forEach(each -> each.accept(statement));
  }

  private record ShapeKey(Object name, List<String> values) {}

  /**
   * An answer whose statement's text is made once for each {@code name} and names of values.
   *
   * @param name everything that changes the text: a record or a list of the statement's name and
   *     its choices
   * @param make makes the statement; every value in it is a {@link DSL#param} of a name in {@code
   *     values}, constants are inlined
   */
  public <C, T extends @Nullable Object> Later<T> later(
      Object name,
      Values values,
      Supplier<Shape.Made<C>> make,
      BiFunction<C, Row.Cursor, T> reader) {
    @SuppressWarnings("unchecked") // one name has one maker
    var shape =
        (Shape<C>)
            shapes.get(new ShapeKey(name, values.names()), key -> Shape.of(naming, make.get()));
    return Later.asked(
        new Wire(this), new Later.Asked(shape, values, rows -> reader.apply(shape.reader(), rows)));
  }

  /** The open transaction's connection, or one for this moment. */
  void onConnection(int statements, Consumer<Connection> work) {
    if (STATEMENTS.isBound()) {
      STATEMENTS.get().addAndGet(statements);
    }
    if (OPEN.isBound()) {
      OPEN.get().sql().connection(work::accept);
      return;
    }
    try (var connection = dataSource.getConnection()) {
      work.accept(connection);
    } catch (SQLException unreachable) {
      throw new DataAccessException("no connection", unreachable);
    }
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

  private <T> T transaction(Function<Configuration, DSLContext> begin, Supplier<T> work) {
    if (OPEN.isBound()) {
      return work.get();
    }
    var afterCommit = new ArrayList<Runnable>();
    T result =
        root.transactionResult(
            tx -> ScopedValue.where(OPEN, new Open(begin.apply(tx), afterCommit)).call(work::get));
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

  /** Counts the SQL statements that {@code work} sends, for tests and for the cost extension. */
  public static <T> T counting(AtomicInteger counter, Supplier<T> work) {
    return ScopedValue.where(STATEMENTS, counter).call(work::get);
  }

  private final class Counter implements ExecuteListener {
    @Override
    public void executeStart(ExecuteContext context) {
      if (isWatched() && context.query() != null) {
        show(context.dsl().renderInlined(context.query()));
      }
      if (STATEMENTS.isBound()) {
        STATEMENTS.get().incrementAndGet();
      }
    }
  }
}
