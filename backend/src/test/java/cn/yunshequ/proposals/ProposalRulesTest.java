package cn.yunshequ.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.Standing;
import cn.yunshequ.support.PermissionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final AreaPath COMMUNITY = new AreaPath("1/2/3/");
  private static final AreaPath SCOPE = new AreaPath("1/2/3/7/");

  private static final PermissionTable<ProposalAct> TABLE = PermissionMatrixTest.TABLE;

  /**
   * A viewer with what makes them who they are to the proposal.
   *
   * @param letters the same in the letters of the table
   */
  private record Role(Viewer viewer, boolean author, boolean coAuthor, String letters) {}

  private static Viewer lives(@Nullable String stairwell, Viewer.Office... offices) {
    var homes =
        stairwell == null
            ? List.<Viewer.Residence>of()
            : List.of(
                new Viewer.Residence(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    COMMUNITY,
                    new AreaPath(stairwell),
                    "OWNER"));
    return new Viewer(
        UUID.randomUUID(),
        UUID.randomUUID(),
        stairwell == null ? null : UUID.randomUUID(),
        homes,
        List.of(offices));
  }

  private static Viewer.Office office(OfficeKind kind, String path) {
    return new Viewer.Office(kind, UUID.randomUUID(), new AreaPath(path));
  }

  private static List<Role> roles() {
    var home = "1/2/3/7/71/";
    return List.of(
        new Role(Viewer.GUEST, false, false, ""),
        new Role(lives(null), false, false, "U"),
        new Role(lives(home), true, false, "A"),
        new Role(lives(home), false, true, "C"),
        new Role(lives(home), false, false, "N"),
        new Role(lives("1/2/3/8/81/"), false, false, "U"),
        new Role(lives("1/2/4/9/91/"), false, false, "U"),
        new Role(lives(null, office(OfficeKind.MODERATOR, "1/2/3/")), false, false, "D"),
        new Role(lives(null, office(OfficeKind.COMMITTEE_CHAIR, "1/2/4/")), false, false, "U"),
        new Role(lives(null, office(OfficeKind.SUBDISTRICT_OFFICER, "1/2/")), false, false, "S"),
        new Role(lives(null, office(OfficeKind.COUNCIL_CONVENOR, "1/2/3/7/")), false, false, "V"),
        new Role(lives(null, office(OfficeKind.COUNCIL_CONVENOR, "1/2/3/8/")), false, false, "U"),
        new Role(lives(null, office(OfficeKind.GRID_WORKER, "1/2/3/7/")), false, false, "G"),
        new Role(lives(null, office(OfficeKind.GRID_WORKER, "1/2/3/8/")), false, false, "U"),
        new Role(lives(home, office(OfficeKind.COMMITTEE_CHAIR, "1/2/3/")), true, false, "AD"));
  }

  private static Standing standing(ProposalStage stage, Role role) {
    return new Standing(
        stage,
        COMMUNITY,
        SCOPE,
        role.author(),
        role.coAuthor(),
        false,
        false,
        false,
        true,
        false,
        false,
        TODAY,
        TODAY);
  }

  private static Verdict may(Role role, ProposalAct act, Standing standing) {
    return ProposalRules.may(role.viewer(), act, standing, TODAY);
  }

  @ParameterizedTest
  @EnumSource(ProposalStage.class)
  void the_verdict_of_every_cell_is_that_of_the_table_written_by_hand(ProposalStage stage) {
    for (var role : roles()) {
      for (var act : ProposalAct.values()) {
        assertThat(may(role, act, standing(stage, role)).isAllowed())
            .as("%s %s by %s", stage, act, role)
            .isEqualTo(TABLE.allows(act, stage.name(), role.letters()));
      }
    }
  }

  @Test
  void nothing_can_be_done_to_what_is_hidden() {
    for (var role : roles()) {
      for (var act : ProposalAct.values()) {
        var hidden =
            new Standing(
                ProposalStage.ACCEPTED,
                COMMUNITY,
                SCOPE,
                role.author(),
                role.coAuthor(),
                false,
                false,
                false,
                true,
                true,
                false,
                TODAY,
                TODAY);
        assertThat(may(role, act, hidden).isAllowed()).as(act.name()).isFalse();
      }
    }
  }

  @Test
  void wording_is_fixed_by_the_first_second() {
    var author = roles().get(2);
    var endorsed =
        new Standing(
            ProposalStage.ACCEPTED,
            COMMUNITY,
            SCOPE,
            true,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            TODAY,
            null);
    assertThat(may(author, ProposalAct.EDIT, endorsed).toString())
        .contains("ALREADY_ENDORSED_BY_OTHERS");
  }

  @Test
  void the_last_day_for_seconds_counts_whole() {
    var neighbour = roles().get(4);
    var standing = standing(ProposalStage.ACCEPTED, neighbour);
    assertThat(
            ProposalRules.may(neighbour.viewer(), ProposalAct.ENDORSE, standing, TODAY).isAllowed())
        .isTrue();
    assertThat(
            ProposalRules.may(neighbour.viewer(), ProposalAct.ENDORSE, standing, TODAY.plusDays(1))
                .toString())
        .contains("GATHERING_CLOSED");
  }

  @Test
  void nothing_is_offered_to_guests_and_endorsing_twice_to_nobody() {
    var guest = roles().getFirst();
    assertThat(ProposalRules.all(guest.viewer(), standing(ProposalStage.ACCEPTED, guest), TODAY))
        .isEmpty();
    var neighbour = roles().get(4);
    assertThat(
            ProposalRules.all(
                neighbour.viewer(), standing(ProposalStage.ACCEPTED, neighbour), TODAY))
        .contains(ProposalAct.ENDORSE)
        .doesNotContain(ProposalAct.WITHDRAW_ENDORSEMENT);
  }
}
