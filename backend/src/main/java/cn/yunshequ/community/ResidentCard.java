package cn.yunshequ.community;

import cn.yunshequ.community.model.ResidentNames;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as a row of {@code community_published.resident} has them, before it is decided who sees
 * how much. Modules that show authors join that view and pass its columns here; no further
 * statement is needed.
 *
 * @param name real name; null when never given
 * @param building home building, e.g. 7栋; null when not verified
 * @param buildingPath its path; null when not verified
 * @param office held today; null for none
 * @param officePath where that office counts; null where it was not asked for
 * @param closed whether the account was closed
 */
public record ResidentCard(
    UUID accountId,
    @Nullable String name,
    @Nullable String building,
    @Nullable String buildingPath,
    @Nullable OfficeKind office,
    @Nullable String officePath,
    boolean closed) {

  /** From the columns of the view, as the database gives them. */
  public static ResidentCard of(
      UUID accountId,
      @Nullable String name,
      @Nullable String building,
      @Nullable String buildingPath,
      @Nullable String office,
      @Nullable Boolean closed) {
    return new ResidentCard(
        accountId,
        name,
        building,
        buildingPath,
        office == null ? null : OfficeKind.valueOf(office),
        null,
        Boolean.TRUE.equals(closed));
  }

  /** With the place of the office, so that colleagues know each other wherever they live. */
  public ResidentCard inOfficeAt(@Nullable String path) {
    return new ResidentCard(accountId, name, building, buildingPath, office, path, closed);
  }

  /** What that viewer sees; everybody sees their own full name. */
  public ResidentView shownTo(Viewer viewer) {
    boolean self = accountId.equals(viewer.accountId()) && !closed;
    return new ResidentView(
        accountId,
        self && name != null
            ? name
            : ResidentNames.shown(viewer, name, buildingPath, officePath, closed),
        closed ? null : building,
        office == null || closed ? null : office.zh());
  }
}
