package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Content of a test, in memory: what is in the map is public. */
public final class Things implements SearchSource {
  private final String kind;
  private final Map<UUID, SearchDocument> all = new ConcurrentSkipListMap<>();
  private final Map<UUID, SubjectRef> about = new ConcurrentHashMap<>();
  private volatile Runnable pageGate = () -> {};
  private volatile Runnable dependentsGate = () -> {};
  private volatile Runnable documentsGate = () -> {};

  public Things(String kind) {
    this.kind = kind;
  }

  public Map<UUID, SearchDocument> all() {
    return all;
  }

  /** What each of these is about; they are renewed with it. */
  public Map<UUID, SubjectRef> about() {
    return about;
  }

  /** Called by a rebuild each time it asks for a page of ids. */
  public void beforeEachPage(Runnable gate) {
    pageGate = gate;
  }

  /** Called each time documents are asked for. */
  public void beforeDocuments(Runnable gate) {
    documentsGate = gate;
  }

  /** Called each time what depends on something is asked for. */
  public void beforeDependents(Runnable gate) {
    dependentsGate = gate;
  }

  public UUID put(UUID id, String title, String body) {
    all.put(id, document(id, title, body));
    return id;
  }

  private SearchDocument document(UUID id, String title, String body) {
    return new SearchDocument(
        new SubjectRef(kind, id),
        new UUID(1, 1),
        new AreaPath("1/"),
        title,
        body,
        Instant.EPOCH,
        Instant.EPOCH,
        Set.of(Audience.PUBLIC),
        List.of());
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    documentsGate.run();
    var found = new HashMap<UUID, SearchDocument>();
    for (var id : ids) {
      var document = all.get(id);
      if (document != null) {
        found.put(id, document);
      }
    }
    return found;
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    pageGate.run();
    return all.keySet().stream().filter(id -> id.compareTo(after) > 0).limit(limit).toList();
  }

  @Override
  public List<UUID> dependentsOf(SubjectRef changed) {
    dependentsGate.run();
    return about.entrySet().stream()
        .filter(e -> e.getValue().equals(changed))
        .map(Map.Entry::getKey)
        .toList();
  }
}
