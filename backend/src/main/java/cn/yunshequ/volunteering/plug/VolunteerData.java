package cn.yunshequ.volunteering.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.volunteering.store.OwnVolunteering;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of volunteering (L-64). */
@Factory
class VolunteerData {
  private final OwnVolunteering own;

  VolunteerData(OwnVolunteering own) {
    this.own = own;
  }

  @Singleton
  PersonalData card() {
    return PersonalData.of(
        "volunteer", "我的志愿者登记", List.of("编号", "姓名", "身份", "成年日", "公开姓名", "特长", "登记时间"), own::card);
  }

  @Singleton
  PersonalData signups() {
    return PersonalData.of(
        "volunteer-shifts",
        "我的报名和到场",
        List.of("活动", "开始", "结束", "状态", "报名时间", "签到", "签退", "未到场", "取消原因", "我的打分", "我的评价"),
        own::signups);
  }

  @Singleton
  PersonalData hours() {
    return PersonalData.of(
        "volunteer-hours", "我的服务时长", List.of("服务日", "活动", "分钟", "原因", "登记时间"), own::hours);
  }

  @Singleton
  PersonalData certificates() {
    return PersonalData.of(
        "volunteer-certificates",
        "我的志愿服务证明",
        List.of("编号", "核对码", "姓名", "证件", "第一天", "最后一天", "分钟", "开具时间", "作废原因"),
        own::certificates);
  }

  @Singleton
  PersonalData consents() {
    return PersonalData.of(
        "volunteer-consents",
        "监护人同意",
        List.of("活动", "谁的同意", "监护人", "关系", "时间", "撤回时间"),
        own::consents);
  }

  @Singleton
  PersonalData points() {
    return PersonalData.of("points", "我的积分", List.of("日期", "分数", "种类", "说明", "登记时间"), own::points);
  }

  @Singleton
  PersonalData redemptions() {
    return PersonalData.of(
        "rewards", "我兑换的", List.of("名称", "兑换码", "兑换时间", "领取时间"), own::redemptions);
  }

  @Singleton
  PersonalData help() {
    return PersonalData.of(
        "help",
        "我的求助和帮忙",
        List.of("身份", "标题", "内容", "只给帮忙的人看的", "道谢", "提出时间", "办好时间", "撤回时间"),
        own::help);
  }
}
