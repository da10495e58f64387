package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an empty production database to a chair at the desk, by the command line alone. */
class FoundingTest {
  private static final String OFFICES = "{ viewer { offices { kind } } }";

  private static Portal portal;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private PrintStream printer() {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int found(String slug) {
    return found(slug, "清风社区" + slug);
  }

  private int found(String slug, String name) {
    return new FoundCommand(portal.context, printer())
        .found(
            ("found --community "
                    + slug
                    + " --name "
                    + name
                    + " --district 栖霞区 --subdistrict 马群街道 --phone"
                    + " 025-81234567")
                .split(" ", -1));
  }

  private int appoint(String words) {
    return new AppointCommand(portal.context, printer()).appoint(words.split(" ", -1));
  }

  private static long offices() {
    return count("community.office");
  }

  private static long count(String from) {
    return ((Number)
            java.util.Objects.requireNonNull(
                portal.db().sql().fetchValue("select count(*) from " + from)))
        .longValue();
  }

  @Test
  void the_first_chair_of_a_new_community_can_work() {
    assertThat(found("qingfeng")).as(said()).isZero();
    assertThat(appoint("appoint 13912345678 居委会主任 --community qingfeng --person 章敏"))
        .as(said())
        .isZero();
    assertThat(said()).contains("139****5678").doesNotContain("13912345678");

    var chair = portal.signIn("13912345678");
    assertThat(chair.run(OFFICES).text("viewer.offices.0.kind")).isEqualTo("COMMITTEE_CHAIR");
    assertThat(count("platform.audit where act = '任命' and detail = '居委会主任' and account_id is null"))
        .isOne();
  }

  @Test
  void founding_twice_changes_nothing() {
    assertThat(found("twice")).isZero();
    long before = count("community.area");
    assertThat(found("twice")).isEqualTo(1);
    assertThat(said()).contains("没有改动");
    assertThat(found("again", "清风社区twice")).isEqualTo(1);
    assertThat(said()).contains("马群街道已经有“清风社区twice”");
    assertThat(count("community.area")).isEqualTo(before);
  }

  @Test
  void an_officer_of_the_subdistrict_stands_above_the_community() {
    found("above");
    assertThat(appoint("appoint 13912345679 街道干部 --community above --years 5")).as(said()).isZero();
    assertThat(
            count(
                "community.office o join community.area a on a.id = o.area_id where o.kind ="
                    + " 'SUBDISTRICT_OFFICER' and a.kind = 'SUBDISTRICT'"))
        .isOne();
  }

  @Test
  void what_is_asked_wrongly_is_told_and_changes_nothing() {
    found("told");
    long before = offices();
    assertThat(appoint("appoint 13912345678 国王 --community told")).isEqualTo(2);
    assertThat(said()).contains("居委会主任").contains("申诉复核员");
    assertThat(appoint("appoint 13912345678 审核员 --community nowhere")).isEqualTo(1);
    assertThat(said()).contains("没有叫“nowhere”的社区");
    assertThat(appoint("appoint 12345 审核员 --community told")).isEqualTo(1);
    assertThat(appoint("appoint 13912345678 审核员 --community told --yeers 5")).isEqualTo(2);
    assertThat(appoint("appoint 13912345678 街道干部 --community told --area 7栋")).isEqualTo(2);
    assertThat(appoint("appoint 13912345678 楼门长 --community told --area 7栋2单元")).isEqualTo(1);
    assertThat(said()).contains("没有“7栋2单元”");
    assertThat(offices()).isEqualTo(before);
    assertThat(new FoundCommand(portal.context, printer()).found(new String[] {"found"}))
        .isEqualTo(2);
    assertThat(found("Bad_Name")).isEqualTo(2);
  }
}
