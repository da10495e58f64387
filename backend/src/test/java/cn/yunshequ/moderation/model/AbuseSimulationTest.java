package cn.yunshequ.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.moderation.model.ReportRules.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Many accounts against one neighbour, played through. The figures stand in the names of the tests;
 * a portal that hides at any three reports, as elsewhere, is shown beside.
 */
@NullUnmarked
class AbuseSimulationTest {
  private static final ModerationSetting USUAL = ModerationSetting.USUAL;
  private final Random random = new Random(20261128);

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Weighed report(Standing who) {
    return new Weighed(who.household(), id(), who.reportWeight());
  }

  private Standing newcomer() {
    return new Standing(false, null, 0, 0, 0, 0);
  }

  private Standing neighbour(UUID home, int days, int upheld, int dismissed) {
    return new Standing(false, home, days, 0, upheld, dismissed);
  }

  /** How many reports of such reporters hide such an author's words; 0 when never up to 1,000. */
  private int needed(java.util.function.Supplier<Standing> reporter, TrustLevel author) {
    var open = new ArrayList<Weighed>();
    for (int k = 1; k <= 1_000; k++) {
      open.add(report(reporter.get()));
      if (ReportRules.hides(open, author, USUAL)) {
        return k;
      }
    }
    return 0;
  }

  private static boolean anyThree(List<Weighed> open) {
    return open.size() >= 3;
  }

  @Test
  void a_thousand_new_accounts_hide_nobody_where_any_three_would() {
    var open = new ArrayList<Weighed>();
    for (int k = 1; k <= 1_000; k++) {
      open.add(report(newcomer()));
      for (var author : TrustLevel.values()) {
        assertThat(ReportRules.hides(open, author, USUAL)).isFalse();
      }
    }
    assertThat(anyThree(open.subList(0, 3))).isTrue();
  }

  @Test
  void a_thousand_verified_accounts_of_two_homes_hide_nobody() {
    var homes = List.of(id(), id());
    int turn = needed(() -> neighbour(homes.get(random.nextInt(2)), 400, 10, 0), TrustLevel.NEW);
    assertThat(turn).isZero();
  }

  @Test
  void five_homes_hide_a_verified_neighbour_three_a_newcomer_eight_a_trusted_one() {
    assertThat(needed(() -> neighbour(id(), 3, 0, 0), TrustLevel.NEW)).isEqualTo(3);
    assertThat(needed(() -> neighbour(id(), 3, 0, 0), TrustLevel.VERIFIED)).isEqualTo(5);
    assertThat(needed(() -> neighbour(id(), 3, 0, 0), TrustLevel.TRUSTED)).isEqualTo(8);
    assertThat(needed(() -> neighbour(id(), 3, 0, 0), TrustLevel.OFFICER)).isEqualTo(10);
  }

  @Test
  void neighbours_whose_reports_were_found_right_need_three_homes_those_always_wrong_twenty_five() {
    assertThat(needed(() -> neighbour(id(), 200, 10, 0), TrustLevel.VERIFIED)).isEqualTo(3);
    assertThat(needed(() -> neighbour(id(), 200, 0, 10), TrustLevel.VERIFIED)).isEqualTo(13);
    assertThat(needed(() -> neighbour(id(), 3, 0, 10), TrustLevel.VERIFIED)).isEqualTo(25);
    assertThat(needed(() -> neighbour(id(), 3, 0, 40), TrustLevel.VERIFIED)).isZero();
  }

  @Test
  void a_campaign_wears_itself_out_while_honest_reports_gain_weight() {
    // Twelve homes report every day what the desk finds right to stay; another six report spam.
    int dismissed = 0;
    int upheld = 0;
    int hiddenByCampaign = 0;
    int hiddenByHonest = 0;
    for (int day = 0; day < 30; day++) {
      int wrong = dismissed;
      int right = upheld;
      var campaign = new ArrayList<Weighed>();
      var honest = new ArrayList<Weighed>();
      for (int home = 0; home < 12; home++) {
        campaign.add(report(neighbour(id(), 3, 0, wrong)));
      }
      for (int home = 0; home < 6; home++) {
        honest.add(report(neighbour(id(), 3, right, 0)));
      }
      hiddenByCampaign += ReportRules.hides(campaign, TrustLevel.VERIFIED, USUAL) ? 1 : 0;
      hiddenByHonest += ReportRules.hides(honest, TrustLevel.VERIFIED, USUAL) ? 1 : 0;
      dismissed++;
      upheld++;
    }
    assertThat(hiddenByCampaign).isEqualTo(5);
    assertThat(hiddenByHonest).isEqualTo(30);
  }

  @Test
  void somebody_whose_words_were_hidden_twice_lately_counts_as_new() {
    assertThat(new Standing(false, id(), 400, 2, 50, 0).reportWeight()).isZero();
    assertThat(new Standing(false, id(), 400, 1, 0, 0).level()).isEqualTo(TrustLevel.VERIFIED);
    assertThat(new Standing(false, id(), 29, 0, 0, 0).level()).isEqualTo(TrustLevel.VERIFIED);
    assertThat(new Standing(false, id(), 30, 0, 0, 0).level()).isEqualTo(TrustLevel.TRUSTED);
    assertThat(new Standing(true, null, 0, 9, 0, 0).level()).isEqualTo(TrustLevel.OFFICER);
  }
}
