package cn.yunshequ.search.opensearch;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.model.SearchRefusal;
import cn.yunshequ.search.wanted.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An index on OpenSearch servers that all nodes ask and one node feeds. An alias names the index
 * that serves; a rebuild fills another beside it and moves the alias in one step. How far it was
 * fed stands in a small index of its own, under the name of the index it is about.
 */
public final class OpenSearchEngine extends RemoteQuestions {
  private static final int NOT_FOUND = 404;

  private final Server server;
  private final Duration longest;
  private final String alias;
  private final String states;
  private volatile @Nullable State serving;
  private volatile boolean closed;

  /**
   * @param name of the alias; indexes are called after it
   * @param credentials {@code user:password}; empty for none
   * @param longest how long one question may take
   */
  public OpenSearchEngine(URI url, String name, String credentials, Duration longest) {
    this.longest = longest;
    this.server = new Server(url, credentials);
    this.alias = name;
    this.states = name + "-state";
  }

  private record State(String index, OutboxPosition position, Instant builtAt, String version) {}

  @Override
  public String name() {
    return "opensearch";
  }

  @Override
  public boolean open() {
    try {
      closed = false;
      serving = stateOf(aliased());
      return serving != null;
    } catch (IOException away) {
      throw new UncheckedIOException("the search servers cannot be reached", away);
    }
  }

  // The index behind the alias; empty when there is none.
  private String aliased() throws IOException {
    try {
      var names = server.get("/_alias/" + alias).propertyNames();
      return names.isEmpty() ? "" : names.iterator().next();
    } catch (Server.RefusedByServer none) {
      if (none.status == NOT_FOUND) {
        return "";
      }
      throw none;
    }
  }

  private @Nullable State stateOf(String index) throws IOException {
    if (index.isEmpty()) {
      return null;
    }
    try {
      var state = server.get("/" + states + "/_doc/" + index).path("_source");
      var found =
          new State(
              index,
              new OutboxPosition(state.path("xid").asLong(0), state.path("id").asLong(0)),
              Instant.ofEpochMilli(state.path("built").asLong(0)),
              state.path("version").asString(""));
      return found.version().equals(Layout.VERSION) ? found : null;
    } catch (Server.RefusedByServer none) {
      if (none.status == NOT_FOUND) {
        return null;
      }
      throw none;
    }
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public boolean canServe() {
    return serving != null;
  }

  @Override
  public boolean canWrite() {
    return serving != null;
  }

  @Override
  public void resume() {
    open();
  }

  @Override
  public boolean isWhole(boolean everyByte) {
    try {
      // Another node may have fed it further or put a new one in its place.
      var now = stateOf(aliased());
      serving = now;
      return now != null;
    } catch (IOException away) {
      throw new UncheckedIOException("the search servers cannot be reached", away);
    }
  }

  @Override
  public Instant builtAt() {
    return state().builtAt();
  }

  @Override
  public OutboxPosition position() {
    return state().position();
  }

  // A node that does not feed opens it with its first question.
  private State state() {
    var state = serving;
    if (state == null && !closed) {
      try {
        state = open() ? serving : null;
      } catch (UncheckedIOException away) {
        state = null;
      }
    }
    if (state == null) {
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    }
    return state;
  }

  @Override
  public synchronized Set<SubjectRef> apply(List<SearchDocument> today, List<SubjectRef> gone) {
    var index = state().index();
    try {
      var heads = heads(index, today, gone);
      var changed = new HashSet<SubjectRef>();
      var lines = new StringBuilder();
      for (var document : today) {
        if (!document.head().equals(heads.get(SearchEngine.idOf(document.ref())))) {
          changed.add(document.ref());
        }
        addLine(document, lines);
      }
      for (var ref : gone) {
        if (heads.containsKey(SearchEngine.idOf(ref))) {
          changed.add(ref);
        }
        lines
            .append(Server.text(Map.of("delete", Map.of("_id", SearchEngine.idOf(ref)))))
            .append('\n');
      }
      bulk(index, lines, true);
      return changed;
    } catch (IOException failed) {
      throw new UncheckedIOException("the search index cannot be written", failed);
    }
  }

  private Map<String, String> heads(String index, List<SearchDocument> today, List<SubjectRef> gone)
      throws IOException {
    var ids = new ArrayList<String>();
    today.forEach(document -> ids.add(SearchEngine.idOf(document.ref())));
    gone.forEach(ref -> ids.add(SearchEngine.idOf(ref)));
    var heads = new HashMap<String, String>();
    if (!ids.isEmpty()) {
      for (var found : server.post("/" + index + "/_mget", Map.of("ids", ids)).path("docs")) {
        if (found.path("found").asBoolean(false)) {
          heads.put(
              found.path("_id").asString(), found.path("_source").path(Fields.HEAD).asString(""));
        }
      }
    }
    return heads;
  }

  private static void addLine(SearchDocument document, StringBuilder lines) {
    lines
        .append(Server.text(Map.of("index", Map.of("_id", SearchEngine.idOf(document.ref())))))
        .append('\n')
        .append(Server.text(Layout.of(document)))
        .append('\n');
  }

  private void bulk(String index, StringBuilder lines, boolean visible) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    var answer =
        server.lines("/" + index + "/_bulk" + (visible ? "?refresh=true" : ""), lines.toString());
    for (var item : answer.path("items")) {
      JsonNode act = item.has("index") ? item.path("index") : item.path("delete");
      int status = act.path("status").asInt(0);
      if (status / 100 != 2 && status != NOT_FOUND) {
        throw new IOException("not indexed: " + act);
      }
    }
  }

  @Override
  public synchronized void commit(OutboxPosition position) {
    var state = state();
    var next = new State(state.index(), position, state.builtAt(), state.version());
    try {
      // What was taken is durable already: the servers write their log before they answer.
      putState(next);
      serving = next;
    } catch (IOException failed) {
      throw new UncheckedIOException("the search index cannot be written", failed);
    }
  }

  private void putState(State state) throws IOException {
    server.put(
        "/" + states + "/_doc/" + state.index(),
        Map.of(
            "xid", state.position().xid(),
            "id", state.position().id(),
            "built", state.builtAt().toEpochMilli(),
            "version", state.version()));
  }

  @Override
  public void rebuild(OutboxPosition position, Consumer<Consumer<List<SearchDocument>>> fill) {
    var built = Instant.ofEpochMilli(System.currentTimeMillis());
    var index = alias + "-" + Long.toString(System.nanoTime(), 36).replace("-", "m");
    boolean finished = false;
    try {
      server.put("/" + index, Layout.index());
      fill.accept(documents -> addAll(index, documents));
      server.post("/" + index + "/_refresh", Map.of());
      var state = new State(index, position, built, Layout.VERSION);
      putState(state);
      pointTo(index);
      finished = true;
      serving = state;
    } catch (IOException failed) {
      throw new UncheckedIOException("the search index cannot be built", failed);
    } finally {
      if (!finished) {
        deleteQuietly(index);
      }
    }
  }

  private void addAll(String index, List<SearchDocument> documents) {
    try {
      for (int i = 0; i < documents.size(); i += 500) {
        var lines = new StringBuilder();
        documents
            .subList(i, Math.min(i + 500, documents.size()))
            .forEach(document -> addLine(document, lines));
        bulk(index, lines, false);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void pointTo(String index) throws IOException {
    var old = aliased();
    var acts = new ArrayList<Map<String, Object>>();
    acts.add(Map.of("add", Map.of("index", index, "alias", alias)));
    if (!old.isEmpty()) {
      acts.add(Map.of("remove_index", Map.of("index", old)));
    }
    server.post("/_aliases", Map.of("actions", acts));
  }

  private void deleteQuietly(String index) {
    try {
      server.delete("/" + index);
    } catch (IOException stays) {
      // The next rebuild does not need its name; an operator sees it in the list of indexes.
    }
  }

  @Override
  public void close() {
    closed = true;
    serving = null;
  }

  @Override
  <T> T read(Use<T> use) {
    var index = state().index();
    var asked = server.within(longest);
    try {
      return use.on(asked, index, new RemoteLexicon(asked, index));
    } catch (Server.RefusedByServer no) {
      if (no.status == NOT_FOUND && movedFrom(index)) {
        return read(use);
      }
      if (no.status == NOT_FOUND) {
        throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
      }
      throw new UncheckedIOException(no);
    } catch (IOException away) {
      throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
    }
  }

  // Another node has put a new index in its place, or there is none any more.
  private boolean movedFrom(String index) {
    var state = serving;
    return isWhole(false) && state != null && !state().index().equals(index);
  }
}
