package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.store.ConventionDocuments;
import cn.yunshequ.councils.TogetherCounts;
import cn.yunshequ.councils.model.Together;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 事务大家议 and 决策大家定: conventions that are talked about, and those a meeting is to decide. */
@Singleton
class ConventionCounts implements TogetherCounts {
  private final ConventionDocuments documents;

  ConventionCounts(ConventionDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Map<UUID, Map<Together, Integer>> counts(List<UUID> areas) {
    return documents.together(areas);
  }
}
