package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.store.OwnSeats;
import cn.yunshequ.identity.PersonalData;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of councils (L-64). */
@Factory
class SeatData {
  private final OwnSeats own;

  SeatData(OwnSeats own) {
    this.own = own;
  }

  @Singleton
  PersonalData seats() {
    return PersonalData.of(
        "council-seats", "我的席位", List.of("议事会", "职务", "任期从", "任期到", "结束时间", "原因"), own::seats);
  }

  @Singleton
  PersonalData invitations() {
    return PersonalData.of(
        "meeting-invitations", "我的会议邀请", List.of("会议", "开始", "答复", "说明", "邀请时间"), own::invitations);
  }

  @Singleton
  PersonalData attendances() {
    return PersonalData.of(
        "meetings-attended", "我参加的会议", List.of("会议", "开始", "签到"), own::attendances);
  }

  @Singleton
  PersonalData dissents() {
    return PersonalData.of(
        "meeting-dissents", "我在会上的不同意见", List.of("议题", "意见", "时间"), own::dissents);
  }
}
