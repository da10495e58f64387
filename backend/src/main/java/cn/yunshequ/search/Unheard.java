package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.outbox.OutboxPosition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was said and is not yet in this node's index: noted as the act commits, forgotten once the
 * index that answers has it. Whoever may not see it today, nor what hangs on it, leaves it out
 * inside the query, so nothing hidden is counted, however far the feeder is behind.
 */
@Singleton
class Unheard {
  private final Map<String, SearchSource> sources = new HashMap<>();
  private final ConcurrentSkipListMap<OutboxPosition, Said> said = new ConcurrentSkipListMap<>();
  private final Map<SubjectRef, Read> read = new ConcurrentHashMap<>();
  private final AtomicLong order = new AtomicLong();

  Unheard(List<SearchSource> sources) {
    sources.forEach(source -> this.sources.put(source.kind(), source));
  }

  private record Said(SubjectRef subject, long order) {}

  /**
   * What SQL said after the {@code order}th word about a subject.
   *
   * @param audiences who may see it and what hangs on it; nobody, when it is gone
   */
  private record Read(long order, Map<SubjectRef, Set<String>> audiences) {}

  /** Something about that subject is true from now on. */
  void said(OutboxPosition position, SubjectRef subject) {
    if (sources.containsKey(subject.kind())) {
      said.putIfAbsent(position, new Said(subject, order.incrementAndGet()));
    }
  }

  /**
   * Notes everything the stream holds after a position.
   *
   * @return the last position noted
   */
  OutboxPosition noteAfter(OutboxPosition position, Outbox outbox) {
    var last = position;
    List<Outbox.Read> batch;
    do {
      batch = outbox.after(last, IndexSources.BATCH);
      for (var read : batch) {
        said(read.position(), read.event().subject());
        last = read.position();
      }
    } while (batch.size() == IndexSources.BATCH);
    return last;
  }

  /** The answering index has these. */
  void heard(Collection<OutboxPosition> positions) {
    positions.forEach(said::remove);
  }

  /** The answering index has everything up to here. */
  void heardUpTo(OutboxPosition position) {
    said.headMap(position, true).clear();
  }

  /** What the index may still show and one of this audience may not see today. */
  Set<SubjectRef> closedTo(Set<String> audience) {
    if (said.isEmpty()) {
      return Set.of();
    }
    var latest = new HashMap<SubjectRef, Long>();
    said.values().forEach(each -> latest.merge(each.subject(), each.order(), Math::max));
    read.keySet().retainAll(latest.keySet());
    var closed = new HashSet<SubjectRef>();
    for (var known : read(latest)) {
      known
          .audiences()
          .forEach((ref, seers) -> {
            if (seers.stream().noneMatch(audience::contains)) {
              closed.add(ref);
            }
          });
    }
    return closed;
  }

  private List<Read> read(Map<SubjectRef, Long> latest) {
    var answers = new ArrayList<Read>();
    var asked = new LinkedHashSet<SubjectRef>();
    latest.forEach((subject, order) -> {
      var known = read.get(subject);
      if (known == null || known.order() < order) {
        asked.add(subject);
      } else {
        answers.add(known);
      }
    });
    audiences(asked)
        .forEach((subject, seers) -> {
          var all = new HashMap<SubjectRef, Set<String>>();
          all.put(subject, seers);
          if (!seers.contains(Audience.PUBLIC)) {
            addHanging(subject, all);
          }
          var fresh = new Read(Objects.requireNonNull(latest.get(subject)), all);
          // Who read before a later word was said must not have the last one.
          read.merge(subject, fresh, (one, other) -> one.order() > other.order() ? one : other);
          answers.add(fresh);
        });
    return answers;
  }

  // What everybody may see takes nothing with it.
  private void addHanging(SubjectRef subject, Map<SubjectRef, Set<String>> all) {
    var next = new LinkedHashSet<SubjectRef>();
    for (var source : sources.values()) {
      source.dependentsOf(subject).forEach(id -> next.add(new SubjectRef(source.kind(), id)));
    }
    next.removeAll(all.keySet());
    audiences(next)
        .forEach((ref, seers) -> {
          all.put(ref, seers);
          addHanging(ref, all);
        });
  }

  private Map<SubjectRef, Set<String>> audiences(Set<SubjectRef> refs) {
    var idsByKind = new HashMap<String, List<UUID>>();
    refs.forEach(
        ref -> idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id()));
    var audiences = new HashMap<SubjectRef, Set<String>>();
    idsByKind.forEach((kind, ids) -> {
      var source = Objects.requireNonNull(sources.get(kind));
      for (int i = 0; i < ids.size(); i += IndexSources.BATCH) {
        var some = ids.subList(i, Math.min(i + IndexSources.BATCH, ids.size()));
        var today = source.documents(some);
        for (var id : some) {
          var document = today.get(id);
          audiences.put(
              new SubjectRef(kind, id), document == null ? Set.of() : document.visibleTo());
        }
      }
    });
    return audiences;
  }
}
