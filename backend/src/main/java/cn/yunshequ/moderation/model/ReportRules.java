package cn.yunshequ.moderation.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When open reports hide words before a person has looked. Accounts that are not verified weigh
 * nothing, a home counts once however many of it report, and there must be several homes: so no
 * number of new accounts hides a verified neighbour.
 */
public final class ReportRules {
  private ReportRules() {}

  /** One open report as it is weighed; the household is null for who has none here. */
  public record Weighed(@Nullable UUID household, UUID reporter, int weight) {}

  public static boolean hides(List<Weighed> open, TrustLevel author, ModerationSetting setting) {
    Map<UUID, Integer> byHome = new HashMap<>();
    for (var report : open) {
      if (report.weight() > 0) {
        var home = report.household() == null ? report.reporter() : report.household();
        byHome.merge(home, report.weight(), Math::max);
      }
    }
    int weight = byHome.values().stream().mapToInt(Integer::intValue).sum();
    return byHome.size() >= setting.hideHouseholds() && weight >= setting.hideAt(author);
  }
}
