package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.store.CommentLookup;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Comments in search. A comment can be found by whoever can find what it is about; it bears that
 * title and lies in that place.
 */
@Singleton
class SearchableComments implements SearchSource {
  private final CommentLookup comments;
  // Lazily: this is one of them.
  private final BeanProvider<SearchSource> sources;

  SearchableComments(CommentLookup comments, BeanProvider<SearchSource> sources) {
    this.comments = comments;
    this.sources = sources;
  }

  @Override
  public String kind() {
    return Comments.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    var words = comments.visible(ids);
    var subjects = subjectsOf(words);
    Map<UUID, SearchDocument> documents = new HashMap<>();
    for (var each : words) {
      var subject = subjects.get(each.subject());
      if (subject != null) {
        documents.put(each.id(), document(each, subject));
      }
    }
    return documents;
  }

  private static SearchDocument document(CommentLookup.Words words, SearchDocument subject) {
    return new SearchDocument(
        new SubjectRef(Comments.KIND, words.id()),
        subject.communityId(),
        subject.area(),
        subject.title(),
        words.body(),
        words.createdAt(),
        words.createdAt(),
        subject.visibleTo(),
        List.of(),
        subject.place(),
        List.of(),
        0,
        subject.standing());
  }

  private Map<SubjectRef, SearchDocument> subjectsOf(List<CommentLookup.Words> words) {
    var idsByKind =
        words.stream()
            .map(CommentLookup.Words::subject)
            .collect(
                Collectors.groupingBy(
                    SubjectRef::kind, Collectors.mapping(SubjectRef::id, Collectors.toSet())));
    Map<SubjectRef, SearchDocument> subjects = new HashMap<>();
    for (var source : sources) {
      var ids = idsByKind.getOrDefault(source.kind(), new HashSet<>());
      if (!ids.isEmpty()) {
        source.documents(List.copyOf(ids)).values().forEach(d -> subjects.put(d.ref(), d));
      }
    }
    return subjects;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return comments.idsAfter(after, limit);
  }

  @Override
  public List<UUID> dependentsOf(SubjectRef changed) {
    return comments.idsOn(changed);
  }
}
