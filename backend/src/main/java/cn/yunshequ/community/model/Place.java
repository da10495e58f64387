package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import java.util.UUID;

/**
 * An area inside a community, with what other modules decide by.
 *
 * @param label with the building, as neighbours say it, e.g. 7栋2单元
 * @param communityId the community it lies in; its own id for a community
 * @param endorsementsNeeded seconds a proposal of this place needs
 * @param gatheringDays days a proposal may gather them
 */
public record Place(
    UUID id,
    AreaKind kind,
    AreaPath path,
    String label,
    UUID communityId,
    AreaPath communityPath,
    String communityName,
    int endorsementsNeeded,
    int gatheringDays) {}
