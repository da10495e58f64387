package cn.yunshequ.support;

import cn.yunshequ.identity.SmsGateway;
import cn.yunshequ.platform.db.Db;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullUnmarked;

/**
 * The whole portal as production wires it, on a database of its own. Only the clock, text messages
 * and folders are replaced. Each test class starts one and makes its own neighbourhood in it.
 */
@NullUnmarked
public final class Portal implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final MutableClock clock =
      new MutableClock(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  public final RecordingSms sms = new RecordingSms();
  public ApplicationContext context;
  public EmbeddedServer server;
  private final Path folder;

  private Portal(Map<String, Object> extra) {
    try {
      folder = Files.createTempDirectory("portal-test");
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
    var properties = new HashMap<String, Object>();
    properties.put("db.url", Postgres.newDatabase());
    properties.put("db.pool", 8);
    properties.put("micronaut.server.port", -1);
    properties.put("portal.mode", "demo");
    properties.put("portal.seed", false);
    properties.put("portal.adhoc-per-second", 100_000);
    properties.put("moderation.posts-per-minute", 100_000);
    properties.put("moderation.posts-per-day", 100_000);
    properties.put("moderation.same-text", 100_000);
    properties.put("sign-in.codes-per-address-and-hour", 100_000);
    properties.put("portal.data", folder.toString());
    properties.putAll(extra);
    context =
        ApplicationContext.builder()
            .properties(properties)
            .singletons(clock)
            .environments("test")
            .build();
    context.registerSingleton(Clock.class, clock);
    context.registerSingleton(SmsGateway.class, sms);
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  public static Portal start() {
    return new Portal(Map.of());
  }

  public static Portal start(Map<String, Object> extra) {
    return new Portal(extra);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Db db() {
    return bean(Db.class);
  }

  public String address() {
    return server.getURL().toString();
  }

  /** A client that has not signed in. */
  public Api guest() {
    return new Api(address(), null);
  }

  /** A client signed in with that phone, by a real code. */
  public Api signIn(String phone) {
    var guest = guest();
    guest.run(
        "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent refusals { code } } }",
        Map.of("p", phone));
    var answer =
        guest.run(
            "mutation($p: String!, $c: String!) { signInWithPhone(input: {phone: $p, code: $c}) {"
                + " session { accessToken refreshToken } refusals { code } } }",
            Map.of("p", phone, "c", sms.codeFor(phone)));
    return new Api(address(), answer.text("signInWithPhone.session.accessToken"));
  }

  /** As if the seven days after asking to close were over, for every account that asked. */
  public void closeAccountsDue() {
    db().sql()
        .execute(
            "update identity.account set closes_at = closes_at - interval '8 days' where closes_at"
                + " is not null");
    bean(cn.yunshequ.identity.Accounts.class).closeDue();
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    server.stop();
    context.close();
    // Test classes keep their portal in a static field: a closed one must not keep all its beans.
    server = null;
    context = null;
  }

  /**
   * One PostgreSQL for all tests of a run; a database for each portal, copied from a migrated one.
   */
  public static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        execute(server, "create database migrated");
        Flyway.configure()
            .dataSource(server.getJdbcUrl("postgres", "migrated"), "postgres", "postgres")
            .locations("classpath:schema")
            .defaultSchema("public")
            .table("schema_history")
            .load()
            .migrate();
        return server;
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }

    /** The address of a fresh, migrated, empty database. */
    public static synchronized String newDatabase() {
      var name = "test_" + NUMBER.incrementAndGet();
      execute(SERVER, "create database " + name + " template migrated");
      return SERVER.getJdbcUrl("postgres", name);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
      try (var connection =
              DriverManager.getConnection(
                  server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        throw new IllegalStateException(sql, failed);
      }
    }
  }
}
