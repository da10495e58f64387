package cn.yunshequ.notification;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The modules above, asked together. */
@Singleton
class Sources {
  private final Map<String, MessageSource> byKind = new HashMap<>();

  Sources(List<MessageSource> sources) {
    for (var source : sources) {
      if (byKind.put(source.kind(), source) != null) {
        throw new IllegalStateException("two message sources of " + source.kind());
      }
    }
  }

  /** What the viewer may see of these, with its title: a few statements for each kind. */
  Map<SubjectRef, Headline> headlines(Viewer viewer, Collection<SubjectRef> subjects) {
    var idsByKind = new HashMap<String, Set<UUID>>();
    subjects.forEach(
        ref -> idsByKind.computeIfAbsent(ref.kind(), k -> new LinkedHashSet<>()).add(ref.id()));
    var found = new HashMap<SubjectRef, Headline>();
    idsByKind.forEach((kind, ids) -> {
      var source = byKind.get(kind);
      if (source != null) {
        source
            .headlines(viewer, List.copyOf(ids))
            .forEach((id, headline) -> found.put(new SubjectRef(kind, id), headline));
      }
    });
    return found;
  }

  boolean sees(Viewer viewer, SubjectRef subject) {
    return headlines(viewer, List.of(subject)).containsKey(subject);
  }

  List<Message> messages(String occasion, Event event) {
    var all = new ArrayList<Message>();
    byKind.values().forEach(source -> all.addAll(source.messages(occasion, event)));
    return all;
  }

  List<Message> dates(LocalDate today) {
    var all = new ArrayList<Message>();
    byKind.values().forEach(source -> all.addAll(source.dates(today)));
    return all;
  }

  List<UUID> audience(SubjectRef subject, String circle, UUID after, int limit) {
    var source = byKind.get(subject.kind());
    return source == null ? List.of() : source.audience(subject.id(), circle, after, limit);
  }
}
