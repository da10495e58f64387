package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.store.OwnConventions;
import cn.yunshequ.identity.PersonalData;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of conventions (L-64). */
@Factory
class ConventionData {
  private final OwnConventions own;

  ConventionData(OwnConventions own) {
    this.own = own;
  }

  @Singleton
  PersonalData drafts() {
    return PersonalData.of("conventions", "我起草的公约", List.of("公约", "开始起草", "不再起草"), own::drafts);
  }

  @Singleton
  PersonalData signatures() {
    return PersonalData.of(
        "convention-signatures",
        "我签署的公约",
        List.of("公约", "版本", "状态", "签署时间", "结束时间", "原因"),
        own::signatures);
  }

  @Singleton
  PersonalData amendments() {
    return PersonalData.of(
        "convention-amendments",
        "我提的修改建议",
        List.of("公约", "条目", "文字", "理由", "状态", "答复", "时间"),
        own::amendments);
  }

  @Singleton
  PersonalData reminders() {
    return PersonalData.of(
        "reminders", "我的邻里提醒", List.of("公约", "身份", "提醒", "回复", "提醒时间", "回复时间"), own::reminders);
  }
}
