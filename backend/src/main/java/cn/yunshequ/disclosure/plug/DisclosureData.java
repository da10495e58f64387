package cn.yunshequ.disclosure.plug;

import cn.yunshequ.disclosure.store.OwnDisclosure;
import cn.yunshequ.identity.PersonalData;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of disclosure (L-64). */
@Factory
class DisclosureData {
  private final OwnDisclosure own;

  DisclosureData(OwnDisclosure own) {
    this.own = own;
  }

  @Singleton
  PersonalData objections() {
    return PersonalData.of(
        "notice-objections",
        "我对公示的异议",
        List.of("编号", "公示", "异议", "提出时间", "答复", "答复时间"),
        own::objections);
  }

  @Singleton
  PersonalData questions() {
    return PersonalData.of(
        "supervision-questions",
        "我的监督提问",
        List.of("编号", "提问", "提出时间", "答复", "答复时间"),
        own::questions);
  }

  @Singleton
  PersonalData receipts() {
    return PersonalData.of("notices-read", "我读过的公告", List.of("编号", "标题", "时间"), own::receipts);
  }
}
