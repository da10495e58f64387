package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.ObjectionKind;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.store.BallotStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two channels write for one home at once: the second waits for the home's row and then reads what
 * the first has left. And time: it is read after waiting, so who waited beyond the close is late.
 */
@org.jspecify.annotations.NullUnmarked
class UnitRaceTest {
  private static Portal portal;
  private static Estate estate;
  private static Viewer owner;
  private static Viewer second;
  private static UUID witness;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    estate = new Estate(portal, 6);
    owner = estate.owners.getFirst();
    witness = estate.place.resident("见证人", "7栋1单元", "201").account();
    var office = estate.chair.offices().getFirst();
    second = officer(estate.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员").account(), office);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Viewer officer(UUID account, Viewer.Office office) {
    return new Viewer(account, account, null, List.of(), List.of(office));
  }

  private static UUID open() {
    return estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
  }

  private static UUID paper(UUID ballot, String choice) {
    return portal
        .bean(PaperBallots.class)
        .record(
            estate.chair,
            new PaperBallots.Paper(
                ballot, owner.personId(), choice, CastChannel.DOORSTEP, null, witness, null));
  }

  private static void confirm(UUID entry) {
    portal.bean(PaperBallots.class).confirm(second, entry, true);
  }

  /** Somebody of another house who holds the owner's written proxy. */
  private static Viewer holder(UUID ballot) {
    var resident = estate.place.resident("受托人", "7栋1单元", "202");
    var unit = unit(ballot);
    var mandates = portal.bean(Mandates.class);
    var proxy =
        mandates.recordProxy(
            estate.chair, new Mandates.Paper(ballot, unit, resident.account(), null));
    mandates.confirmProxy(second, proxy);
    var person =
        UUID.fromString(
            estate
                .texts(
                    "select person_id from community.verified_account where account_id = ?",
                    resident.account())
                .getFirst());
    return new Viewer(resident.account(), resident.account(), person, List.of(), List.of());
  }

  private static UUID unit(UUID ballot) {
    return UUID.fromString(
        estate
            .texts(
                "select unit_id from voting.roll_door where ballot_id = ? and household_id = ?",
                ballot,
                owner.personId())
            .getFirst());
  }

  private static void castAsProxy(Viewer holder, UUID ballot) {
    portal
        .bean(Casting.class)
        .cast(holder, new Casting.Cast(ballot, "AGAINST", unit(ballot), null, null));
  }

  private static List<String> counts(UUID ballot) {
    return estate.texts(
        "select e.choice from voting.counted c join voting.entry e on e.id = c.entry_id where"
            + " c.ballot_id = ?",
        ballot);
  }

  @Test
  void paper_confirmed_while_the_home_casts_online_does_not_replace_it() throws Exception {
    var ballot = open();
    var entry = paper(ballot, "AGAINST");
    var fault =
        Meanwhile.of(
            portal, () -> estate.cast(owner, ballot, "FOR", null), () -> {}, () -> confirm(entry));
    assertThat(fault).isNull();
    assertThat(counts(ballot)).containsExactly("FOR");
  }

  @Test
  void an_online_ballot_cast_while_paper_is_confirmed_replaces_it() throws Exception {
    var ballot = open();
    var entry = paper(ballot, "AGAINST");
    var fault =
        Meanwhile.of(
            portal, () -> confirm(entry), () -> {}, () -> estate.cast(owner, ballot, "FOR", null));
    assertThat(fault).isNull();
    assertThat(counts(ballot)).containsExactly("FOR");
  }

  @Test
  void a_proxy_who_casts_while_the_home_casts_does_not_undo_it() throws Exception {
    var ballot = open();
    var holder = holder(ballot);
    var fault =
        Meanwhile.of(
            portal,
            () -> estate.cast(owner, ballot, "FOR", null),
            () -> {},
            () -> castAsProxy(holder, ballot));
    assertThat(Meanwhile.refusal(fault)).isEqualTo("OTHER_CASTS");
    assertThat(counts(ballot)).containsExactly("FOR");
  }

  @Test
  void a_proxy_who_casts_while_the_paper_of_the_home_is_confirmed_does_not_undo_it()
      throws Exception {
    var ballot = open();
    var holder = holder(ballot);
    var entry = paper(ballot, "FOR");
    var fault =
        Meanwhile.of(portal, () -> confirm(entry), () -> {}, () -> castAsProxy(holder, ballot));
    assertThat(Meanwhile.refusal(fault)).isEqualTo("OTHER_CASTS");
    assertThat(counts(ballot)).containsExactly("FOR");
  }

  @Test
  void paper_is_not_recorded_for_a_home_that_casts_online_in_that_moment() throws Exception {
    var ballot = open();
    var fault =
        Meanwhile.of(
            portal,
            () -> estate.cast(owner, ballot, "FOR", null),
            () -> {},
            () -> paper(ballot, "AGAINST"));
    assertThat(Meanwhile.refusal(fault)).isEqualTo("VOTED_ONLINE");
  }

  @Test
  void a_caster_chosen_while_a_proxy_casts_is_heard() throws Exception {
    var ballot = open();
    var holder = holder(ballot);
    var me = estate.place.resident("家人", "7栋1单元", "101");
    var member =
        new Viewer(me.account(), me.account(), owner.personId(), owner.residences(), List.of());
    estate
        .portal
        .db()
        .sql()
        .query(
            "update community.verified_account set person_id = ? where account_id = ?",
            owner.personId(),
            me.account())
        .execute();
    var fault =
        Meanwhile.of(
            portal,
            () ->
                portal
                    .bean(Mandates.class)
                    .chooseCaster(member, ballot, unit(ballot), me.account()),
            () -> {},
            () -> castAsProxy(holder, ballot));
    assertThat(Meanwhile.refusal(fault)).isEqualTo("OTHER_CASTS");
    assertThat(counts(ballot)).isEmpty();
  }

  private static Runnable later(Duration time) {
    return () -> portal.clock.advance(time);
  }

  @Test
  void who_waited_for_the_home_beyond_the_close_is_late() throws Exception {
    var start = portal.clock.instant();
    try {
      var ballot = open();
      var fault =
          Meanwhile.of(
              portal,
              () -> estate.cast(owner, ballot, "FOR", null),
              later(Duration.ofHours(1)),
              () -> estate.cast(owner, ballot, "AGAINST", null));
      assertThat(Meanwhile.refusal(fault)).isEqualTo("BALLOT_NOT_OPEN");
      assertThat(counts(ballot)).containsExactly("FOR");
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void paper_that_waited_for_the_home_beyond_the_close_is_late() throws Exception {
    var start = portal.clock.instant();
    try {
      var ballot = open();
      var entry = paper(ballot, "FOR");
      var fault =
          Meanwhile.of(
              portal,
              () -> confirm(entry),
              later(Duration.ofHours(1)),
              () -> paper(ballot, "AGAINST"));
      assertThat(Meanwhile.refusal(fault)).isEqualTo("BALLOT_NOT_OPEN");
    } finally {
      portal.clock.set(start);
    }
  }

  private static Viewer neighbour() {
    var account = estate.place.resident("邻居", "7栋1单元", "102").account();
    var other = estate.owners.getLast();
    return new Viewer(account, account, other.personId(), other.residences(), List.of());
  }

  private static void hold(UUID ballot) {
    assertThat(portal.bean(BallotStore.class).lock(ballot)).isPresent();
  }

  @Test
  void a_dissent_that_waited_beyond_its_seven_days_is_late() throws Exception {
    var start = portal.clock.instant();
    try {
      var ballot = open();
      var who = neighbour();
      var fault =
          Meanwhile.of(
              portal,
              () -> hold(ballot),
              later(Duration.ofDays(7).plusHours(1)),
              () -> portal.bean(Voices.class).dissent(who, ballot, "我不同意", null));
      assertThat(Meanwhile.refusal(fault)).isEqualTo("OUT_OF_PERIOD");
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void an_objection_to_the_roll_that_waited_beyond_the_close_is_late() throws Exception {
    var start = portal.clock.instant();
    try {
      var ballot = open();
      var who = neighbour();
      var fault =
          Meanwhile.of(
              portal,
              () -> hold(ballot),
              later(Duration.ofHours(1)),
              () ->
                  portal
                      .bean(Voices.class)
                      .object(who, ballot, ObjectionKind.ROLL, "名册少了一户", null));
      assertThat(Meanwhile.refusal(fault)).isEqualTo("OUT_OF_PERIOD");
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void a_request_key_answers_for_its_ballot_alone() {
    var one = open();
    portal.clock.advance(Duration.ofMillis(2));
    var other = open();
    var me = neighbour();
    var casting = portal.bean(Casting.class);
    var first = casting.cast(me, new Casting.Cast(one, "FOR", null, null, "k1"));
    assertThat(casting.cast(me, new Casting.Cast(one, "FOR", null, null, "k1")).receipt())
        .as("repeated, it is the first answer again")
        .isEqualTo(first.receipt());
    var refused = new AtomicReference<String>();
    try {
      casting.cast(me, new Casting.Cast(other, "FOR", null, null, "k1"));
    } catch (RefusedException reused) {
      refused.set(Meanwhile.refusal(reused));
    }
    assertThat(refused).hasValue("REQUEST_KEY_REUSED");
    assertThat(counts(one)).hasSize(1);
    assertThat(counts(other)).isEmpty();
  }
}
