package cn.yunshequ.community;

import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The API's {@code Organisation}; public.
 *
 * @param communityId the one community it serves
 * @param until its last day; null while it serves
 */
public record OrganisationView(
    UUID organisationId,
    UUID communityId,
    OrganisationKind kind,
    String name,
    LocalDate since,
    @Nullable LocalDate until)
    implements Identified {
  public static final String KIND = "organisation";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, organisationId);
  }

  /** Whether it serves that community now. */
  public boolean serves(UUID community) {
    return until == null && communityId.equals(community);
  }
}
