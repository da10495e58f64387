package cn.yunshequ.community;

import cn.yunshequ.community.store.OfficeReads;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom news of an office are for; for the portal, not for viewers. */
@Singleton
public class OfficeHolders {
  /** Chair and members: those who answer for a community. */
  public static final Set<OfficeKind> COMMITTEE =
      Set.of(OfficeKind.COMMITTEE_CHAIR, OfficeKind.COMMITTEE_MEMBER);

  private final OfficeReads reads;

  OfficeHolders(OfficeReads reads) {
    this.reads = reads;
  }

  /** Accounts of those who hold one of these offices there today. One statement. */
  public List<UUID> at(AreaPath place, Set<OfficeKind> kinds) {
    return reads.accounts(place, kinds);
  }
}
