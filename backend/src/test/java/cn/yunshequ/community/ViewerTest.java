package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The viewer behind credentials. */
class ViewerTest {
  private static Portal portal;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Viewer viewer(Credentials credentials) {
    return portal.bean(ViewerSource.class).viewer(credentials);
  }

  @Test
  void person_homes_and_offices_come_in_one_statement() {
    var member = place.resident("王建国", "7栋2单元", "201");
    portal
        .db()
        .sql()
        .query(
            "insert into community.office values (gen_random_uuid(), ?, 'STAIRWELL_HEAD', ?,"
                + " current_date - 1, current_date + 1)",
            member.account(),
            place.area("7栋2单元"))
        .execute();
    var statements = new AtomicInteger();
    var viewer = Db.counting(statements, () -> viewer(new Credentials.Bearer(member.api().token)));
    assertThat(statements).hasValue(1);
    assertThat(viewer.accountId()).isEqualTo(member.account());
    assertThat(viewer.personId()).isEqualTo(member.person());
    assertThat(viewer.livesUnder(new AreaPath(place.path(place.area("7栋"))))).isTrue();
    assertThat(viewer.livesUnder(new AreaPath(place.path(place.area("8栋"))))).isFalse();
    var stairwell = new AreaPath(place.path(place.area("7栋2单元")));
    assertThat(viewer.holds(OfficeKind.STAIRWELL_HEAD, stairwell)).isTrue();
    assertThat(viewer.holds(OfficeKind.STAIRWELL_HEAD, new AreaPath(place.path))).isFalse();
    assertThat(viewer.worksAtDeskOf(stairwell)).isFalse();
  }

  @Test
  void credentials_that_prove_nothing_are_a_guest() {
    assertThat(viewer(Credentials.NONE)).isEqualTo(Viewer.GUEST);
    assertThat(viewer(new Credentials.Bearer(""))).isEqualTo(Viewer.GUEST);
    assertThat(viewer(new Credentials.WebCookie("made up"))).isEqualTo(Viewer.GUEST);
    var member = place.stranger();
    assertThat(viewer(new Credentials.WebCookie(member.api().token))).isEqualTo(Viewer.GUEST);
  }

  @Test
  void a_closed_account_no_longer_speaks_for_its_person_and_its_claims_end() {
    var member = place.resident("王建国", "7栋1单元", "201");
    member.api().run("mutation { closeAccount(input: {confirm: true}) { closed } }");
    // By hand: with the clock the other sessions would end as well.
    portal
        .db()
        .sql()
        .execute(
            "update identity.account set closes_at = closes_at - interval '7 days' where closes_at"
                + " is not null");
    portal.bean(cn.yunshequ.identity.Accounts.class).closeDue();
    assertThat(viewer(new Credentials.Bearer(member.api().token))).isEqualTo(Viewer.GUEST);
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.outbox where kind = 'AccountClosed' and"
                        + " subject_id = ?",
                    member.account()))
        .isEqualTo(1L);
    var closed = Event.of("AccountClosed", new SubjectRef("resident", member.account()));
    portal.context.getBeansOfType(EventHandler.class).stream()
        .filter(handler -> handler.name().equals("community.account-closed"))
        .forEach(handler -> handler.on(closed));
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select ended_at is not null from community.verified_account where account_id ="
                        + " ?",
                    member.account()))
        .isEqualTo(true);
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select phone_masked || coalesce(name, '') from identity.account where id = ?",
                    member.account()))
        .isEqualTo("");
  }
}
