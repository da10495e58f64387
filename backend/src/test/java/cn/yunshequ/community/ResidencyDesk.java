package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Neighbourhood.Member;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A neighbourhood with a chair at its desk, and what tests ask of it. */
final class ResidencyDesk {

  static final String ASK =
      "mutation($h: ID!, $n: String, $k: String) { requestResidency(input: {householdId: $h,"
          + " capacity: OWNER, realName: $n, requestKey: $k}) { residency { id status realName"
          + " phone rosterMatch household { label } } refusals { code path } } }";
  static final String REVIEW =
      "mutation($r: ID!, $d: ReviewDecision!, $why: String) { reviewResidency(input: {residencyId:"
          + " $r, decision: $d, reason: $why}) { residency { id status reason } refusals { code"
          + " path } } }";

  private final Portal portal;
  final Neighbourhood place;
  final Member chair;

  ResidencyDesk(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  String door(String stairwell, String door) {
    return GlobalId.encode("household", place.household(stairwell, door));
  }

  static Api.Answer ask(Api api, String household, String name) {
    return api.run(ASK, Map.of("h", household, "n", name));
  }

  static String asked(Api api, String household, String name) {
    return ask(api, household, name).text("requestResidency.residency.id");
  }

  static Api.Answer review(Api desk, String claim, String decision, String reason) {
    var variables = new HashMap<String, Object>(Map.of("r", claim, "d", decision));
    if (!reason.isEmpty()) {
      variables.put("why", reason);
    }
    return desk.run(REVIEW, variables);
  }

  void approved(String claim) {
    assertThat(review(chair.api(), claim, "APPROVE", "").text("reviewResidency.residency.status"))
        .isEqualTo("APPROVED");
  }

  Object value(String sql, Object... bindings) {
    return portal.db().sql().fetchValue(sql, bindings);
  }

  UUID personOf(UUID account) {
    return (UUID)
        value(
            "select person_id from community.verified_account where account_id = ? and ended_at is"
                + " null",
            account);
  }

  Object events() {
    return value("select count(*) from platform.outbox");
  }

  UUID rosterPerson(String name, String phone, String stairwell, String door) {
    var person = UUID.randomUUID();
    portal
        .db()
        .sql()
        .query(
            "insert into community.person (id, name, phone_hash) values (?, ?, ?)",
            person,
            name,
            phone.isEmpty() ? null : portal.bean(Phones.class).hash(new PhoneNumber(phone)))
        .execute();
    portal
        .db()
        .sql()
        .query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " values (?, ?, ?, 'OWNER', current_date, 'ROSTER')",
            UUID.randomUUID(),
            place.household(stairwell, door),
            person)
        .execute();
    return person;
  }
}
