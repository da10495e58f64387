package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;

/** A stairwell with a matter in hand, brought to where a test begins. */
final class MatterRoom {
  final Portal portal;
  final Desk desk;
  final Neighbourhood.Member convenor;
  final Neighbourhood.Member ground;
  final Neighbourhood.Member upstairs;

  MatterRoom(Portal portal) {
    this.portal = portal;
    desk = new Desk(portal);
    convenor = desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "顾阿姨");
    ground = desk.place.resident("许大爷", "7栋2单元", "102");
    upstairs = desk.place.resident("马小军", "7栋2单元", "201");
  }

  List<String> affectedGroundFloor() {
    return List.of(
        GlobalId.encode("household", desk.place.household("7栋2单元", "101")),
        GlobalId.encode("household", desk.place.household("7栋2单元", "102")));
  }

  String topic() {
    var id = desk.accepted("7栋2单元");
    desk.endorse(ground, id);
    desk.endorse(upstairs, id);
    return id;
  }

  String opinion(List<String> affected) {
    var id = topic();
    run(
        convenor.api(),
        "beginDeliberation",
        "proposalId",
        id,
        "participants",
        "2单元全体住户、一楼两户",
        "affectedHouseholdIds",
        affected);
    run(convenor.api(), "formOpinion", "proposalId", id, "text", "加装一部电梯，一楼每户补偿两万元");
    return id;
  }

  String onNotice(List<String> affected) {
    var id = opinion(affected);
    run(
        convenor.api(),
        "amendOpinion",
        "proposalId",
        id,
        "text",
        "一楼每户补偿三万元",
        "expectedVersion",
        1);
    run(convenor.api(), "publishResult", "proposalId", id, "outcome", "AGREED", "text", "都同意");
    return id;
  }

  static void run(Api api, String mutation, Object... pairs) {
    expect(act(api, mutation, input(pairs)), mutation);
  }

  static Api.Answer object(Neighbourhood.Member who, String id, String text, boolean again) {
    return act(
        who.api(), "objectToResult", input("proposalId", id, "text", text, "redeliberate", again));
  }

  void noticeOver(String id) {
    portal
        .db()
        .sql()
        .query(
            "with d as (update proposals.deliberation set notice_ends = current_date - 2 where"
                + " proposal_id = ? returning 1) update proposals.proposal set due_on ="
                + " current_date - 2 where id = ?",
            Desk.uuid(id),
            Desk.uuid(id))
        .execute();
    portal.bean(Decisions.class).endNotices();
  }

  void ratingsOver(String id) {
    portal
        .db()
        .sql()
        .query(
            "update proposals.proposal set rating_ends = current_date - 2 where id = ?",
            Desk.uuid(id))
        .execute();
    portal.bean(Outcomes.class).closeRatings();
  }
}
