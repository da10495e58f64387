package cn.yunshequ.voting.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.voting.store.OwnVoices;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of ballots, but for votes (L-64). */
@Factory
class VoiceData {
  private final OwnVoices own;

  VoiceData(OwnVoices own) {
    this.own = own;
  }

  @Singleton
  PersonalData dissents() {
    return PersonalData.of("ballot-dissents", "我的不同意见", List.of("表决", "意见", "时间"), own::dissents);
  }

  @Singleton
  PersonalData objections() {
    return PersonalData.of(
        "ballot-objections",
        "我对表决的异议",
        List.of("表决", "种类", "异议", "提出时间", "答复", "答复时间"),
        own::objections);
  }

  @Singleton
  PersonalData candidacies() {
    return PersonalData.of(
        "candidacies",
        "我的候选",
        List.of("推选", "自我介绍", "提名时间", "接受时间", "退出时间", "当选"),
        own::candidacies);
  }

  @Singleton
  PersonalData proxies() {
    return PersonalData.of("proxies", "我代投的", List.of("表决", "登记时间", "已确认"), own::proxies);
  }
}
