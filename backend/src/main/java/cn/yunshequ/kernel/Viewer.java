package cn.yunshequ.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, with everything visibility and permission depend on. Loaded once per request. It is
 * the first argument of every read.
 *
 * @param accountId null for guests
 * @param sessionId null for guests
 * @param personId the verified person; null until a residency is approved. Votes, seconds and
 *     ratings belong to it, never to the account
 * @param residences households the person is verified in, today
 * @param offices offices held today
 */
public record Viewer(
    @Nullable UUID accountId,
    @Nullable UUID sessionId,
    @Nullable UUID personId,
    List<Residence> residences,
    List<Office> offices) {

  public static final Viewer GUEST = new Viewer(null, null, null, List.of(), List.of());

  private static final Set<OfficeKind> DESK =
      EnumSet.of(OfficeKind.COMMITTEE_CHAIR, OfficeKind.COMMITTEE_MEMBER, OfficeKind.MODERATOR);

  private static final Set<OfficeKind> APPEALS =
      EnumSet.of(OfficeKind.SUBDISTRICT_OFFICER, OfficeKind.APPEAL_REVIEWER);

  public Viewer {
    residences = List.copyOf(residences);
    offices = List.copyOf(offices);
  }

  /**
   * @param stairwell path of the stairwell
   * @param capacity OWNER, TENANT or FAMILY
   */
  public record Residence(
      UUID householdId,
      UUID communityId,
      AreaPath community,
      AreaPath stairwell,
      String capacity) {}

  /** An office held for the area at {@code path} and everything under it. */
  public record Office(OfficeKind kind, UUID areaId, AreaPath path) {}

  public boolean isGuest() {
    return accountId == null;
  }

  /** The account that acts; guests are asked to sign in. */
  public UUID account() {
    if (accountId == null) {
      throw new SignInRequiredException();
    }
    return accountId;
  }

  /** True when the person is verified in a household at or under that node. */
  public boolean livesUnder(AreaPath node) {
    return residences.stream().anyMatch(r -> r.stairwell().isUnder(node));
  }

  public boolean holds(OfficeKind kind, AreaPath node) {
    return offices.stream().anyMatch(o -> o.kind() == kind && node.isUnder(o.path()));
  }

  /** Committee members and moderators of that place: they see the desk and everything at it. */
  public boolean worksAtDeskOf(AreaPath node) {
    return offices.stream().anyMatch(o -> DESK.contains(o.kind()) && node.isUnder(o.path()));
  }

  /** Those at the subdistrict who hear appeals from that place (L-75). */
  public boolean hearsAppealsOf(AreaPath node) {
    return offices.stream().anyMatch(o -> APPEALS.contains(o.kind()) && node.isUnder(o.path()));
  }

  /** The places whose appeals the viewer hears. */
  public List<AreaPath> appealPaths() {
    return offices.stream().filter(o -> APPEALS.contains(o.kind())).map(Office::path).toList();
  }

  /** The places whose desk the viewer works at. */
  public List<AreaPath> deskPaths() {
    return offices.stream().filter(o -> DESK.contains(o.kind())).map(Office::path).toList();
  }
}
