package cn.yunshequ.community;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Elders of a roster, and what is written down and done for them. */
@org.jspecify.annotations.NullUnmarked
final class ElderDesk {
  private final Portal portal;
  private final Neighbourhood place;
  private final Neighbourhood.Member chair;

  ElderDesk(Portal portal, Neighbourhood place, Neighbourhood.Member chair) {
    this.portal = portal;
    this.place = place;
    this.chair = chair;
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  /** Somebody of the roster without an account. */
  UUID elder(String name, String stairwell, String door) {
    var person = UUID.randomUUID();
    var sql = portal.db().sql();
    sql.query("insert into community.person (id, name) values (?, ?)", person, name).execute();
    sql.query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " values (?, ?, ?, 'OWNER', current_date, 'ROSTER')",
            UUID.randomUUID(),
            place.household(stairwell, door),
            person)
        .execute();
    return person;
  }

  String phoneOf(Neighbourhood.Member who) {
    var phones = portal.bean(cn.yunshequ.identity.Phones.class);
    var sealed =
        (byte[])
            portal
                .db()
                .sql()
                .fetchValue(
                    "select phone_sealed from identity.account where id = ?", who.account());
    return phones.open(sealed).digits();
  }

  Api.Answer record(Api who, UUID person, String phone, List<String> acts, LocalDate until) {
    return who.run(
        "mutation($in: RecordMandateInput!) { recordMandate(input: $in) { mandate { id elder helper"
            + " actNames holds } refusals { code path } } }",
        Map.of(
            "in",
            Map.of(
                "personId",
                GlobalId.encode("person", person),
                "helperPhone",
                phone,
                "acts",
                acts,
                "purpose",
                "眼睛看不清手机",
                "givenHow",
                "IN_PERSON",
                "givenOn",
                today().toString(),
                "until",
                until.toString())));
  }

  String mandate(Neighbourhood.Member helper, UUID person, String... acts) {
    return record(chair.api(), person, phoneOf(helper), List.of(acts), today().plusDays(90))
        .text("recordMandate.mandate.id");
  }

  Api.Answer endorse(Api who, String proposal, String mandate) {
    var in = new HashMap<String, Object>();
    in.put("proposalId", proposal);
    in.put("mandateId", mandate);
    return who.run(
        "mutation($in: EndorseProposalInput!) { endorseProposal(input: $in) { proposal {"
            + " endorsementCount } refusals { code } } }",
        Map.of("in", in));
  }

  Api.Answer propose(Api who, String mandate, boolean anonymous) {
    var in = new HashMap<String, Object>();
    in.put("communityId", place.globalId());
    in.put("category", "clean");
    in.put("title", "楼道灯不亮");
    in.put("body", "三楼的灯坏了半个月，老人上下楼看不清。");
    in.put("anonymousToNeighbours", anonymous);
    in.put("mandateId", mandate);
    return who.run(
        "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id actedFor"
            + " { elder helper } } refusals { code } } }",
        Map.of("in", in));
  }

  String published(Neighbourhood.Member author) {
    return published(author, propose(author.api(), null, false).text("createProposal.proposal.id"));
  }

  /** Handed in by its author and taken up by the chair. */
  String published(Neighbourhood.Member author, String id) {
    author
        .api()
        .run(
            "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals { code } } }",
            Map.of("id", id));
    chair
        .api()
        .run(
            "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT}) {"
                + " refusals { code } } }",
            Map.of("id", id));
    return id;
  }

  int count(String from) {
    return portal.db().sql().fetchSingle("select count(*)::int from " + from).get(0, int.class);
  }
}
