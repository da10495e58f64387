package cn.yunshequ.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements of {@link Shape}s: several in one round trip, each prepared at the server, past
 * jOOQ, which made their texts.
 */
public final class Wire {
  private final Db db;
  private final List<Waiting<?>> waiting = new ArrayList<>();

  private record Waiting<T extends @Nullable Object>(
      Later<T> later, CompletableFuture<T> answer, boolean counted) {
    void complete(@Nullable Object read) {
      try {
        answer.complete(later.answer(read));
      } catch (RuntimeException failed) {
        answer.completeExceptionally(failed);
      }
    }
  }

  Wire(Db db) {
    this.db = db;
  }

  /** Puts it with those that are sent together by {@link #flush}. */
  public <T extends @Nullable Object> CompletableFuture<T> add(Later<T> later) {
    return add(later, true);
  }

  /** As {@link #add}, for what every request asks beside its own: it is not counted. */
  public <T extends @Nullable Object> CompletableFuture<T> accompany(Later<T> later) {
    return add(later, false);
  }

  private <T extends @Nullable Object> CompletableFuture<T> add(Later<T> later, boolean counted) {
    var answer = new CompletableFuture<T>();
    var entry = new Waiting<>(later, answer, counted);
    if (later.toSend() == null) {
      entry.complete(null);
    } else {
      waiting.add(entry);
    }
    return answer;
  }

  /** Sends what waits. False when nothing did. */
  public boolean flush() {
    if (waiting.isEmpty()) {
      return false;
    }
    var sent = List.copyOf(waiting);
    waiting.clear();
    List<Later.Asked> asked = new ArrayList<>();
    for (var each : sent) {
      asked.add(java.util.Objects.requireNonNull(each.later().toSend()));
    }
    List<@Nullable Object> read;
    try {
      read = send(asked, Math.toIntExact(sent.stream().filter(Waiting::counted).count()));
    } catch (RuntimeException failed) {
      sent.forEach(each -> each.answer().completeExceptionally(failed));
      return true;
    }
    for (int i = 0; i < sent.size(); i++) {
      sent.get(i).complete(read.get(i));
    }
    return true;
  }

  List<@Nullable Object> send(List<Later.Asked> asked) {
    return send(asked, asked.size());
  }

  private List<@Nullable Object> send(List<Later.Asked> asked, int counted) {
    List<@Nullable Object> answers = new ArrayList<>(asked.size());
    if (db.isWatched()) {
      for (var each : asked) {
        var names = each.shape().names();
        db.watched(each.shape().text(), names.stream().map(each.values()::value).toList());
      }
    }
    db.onConnection(counted, connection -> send(connection, asked, answers::add));
    return answers;
  }

  private static void send(
      Connection connection, List<Later.Asked> asked, Consumer<@Nullable Object> answers) {
    var text =
        asked.size() == 1
            ? asked.getFirst().shape().text()
            : asked.stream().map(each -> each.shape().text()).collect(Collectors.joining(";\n"));
    try (var statement = connection.prepareStatement(text)) {
      int place = 1;
      for (var each : asked) {
        for (var name : each.shape().names()) {
          set(connection, statement, place++, each.values().value(name));
        }
      }
      statement.execute();
      for (int i = 0; i < asked.size(); i++) {
        var each = asked.get(i);
        try (var rows = statement.getResultSet()) {
          answers.accept(
              each.reader()
                  .apply(new Row.Cursor(each.shape().columns(), rows, statement.getUpdateCount())));
        }
        if (i + 1 < asked.size()) {
          statement.getMoreResults();
        }
      }
    } catch (SQLException failed) {
      throw new DataAccessException("statement failed: " + text, failed);
    }
  }

  private static void set(
      Connection connection, PreparedStatement statement, int place, Object value)
      throws SQLException {
    switch (value) {
      case UUID[] ids -> statement.setArray(place, connection.createArrayOf("uuid", ids));
      case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
      case String string -> statement.setString(place, string);
      case Integer number -> statement.setInt(place, number);
      default -> statement.setObject(place, value);
    }
  }
}
