package cn.yunshequ.app;

import cn.yunshequ.community.Places;
import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.store.DisclosureReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Notices and records of the register in search; public, and official. */
@Factory
class SearchableDisclosure {
  @Singleton
  SearchSource notices(DisclosureReads reads, Places places) {
    return new Notices(reads, places);
  }

  @Singleton
  SearchSource records(DisclosureReads reads, Places places) {
    return new Records(reads, places);
  }

  private record Notices(DisclosureReads reads, Places places) implements SearchSource {
    @Override
    public String kind() {
      return Notice.KIND;
    }

    @Override
    public Map<UUID, SearchDocument> documents(List<UUID> ids) {
      Map<UUID, SearchDocument> documents = new HashMap<>();
      reads
          .noticesById(Viewer.GUEST, ids)
          .forEach((id, notice) ->
              places
                  .find(notice.scopeId())
                  .ifPresent(place ->
                      documents.put(
                          id,
                          new SearchDocument(
                              notice.ref(),
                              notice.communityId(),
                              notice.scopePath(),
                              notice.title(),
                              notice.body(),
                              notice.publishedAt(),
                              notice.publishedAt(),
                              Set.of(Audience.PUBLIC),
                              List.of(),
                              place.communityName(),
                              List.of(),
                              0,
                              SearchDocument.Standing.OFFICIAL))));
      return documents;
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
      return reads.noticesAfter(Viewer.GUEST, after, limit);
    }
  }

  private record Records(DisclosureReads reads, Places places) implements SearchSource {
    @Override
    public String kind() {
      return Disclosed.KIND;
    }

    @Override
    public Map<UUID, SearchDocument> documents(List<UUID> ids) {
      Map<UUID, SearchDocument> documents = new HashMap<>();
      reads
          .recordsById(Viewer.GUEST, ids)
          .forEach((id, record) ->
              places
                  .find(record.communityId())
                  .ifPresent(place ->
                      documents.put(
                          id,
                          new SearchDocument(
                              record.ref(),
                              record.communityId(),
                              place.communityPath(),
                              record.title(),
                              record.body(),
                              record.publishedAt(),
                              record.publishedAt(),
                              Set.of(Audience.PUBLIC),
                              List.of(),
                              place.communityName(),
                              List.of(),
                              0,
                              SearchDocument.Standing.OFFICIAL))));
      return documents;
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
      return reads.recordsAfter(Viewer.GUEST, after, limit);
    }
  }
}
