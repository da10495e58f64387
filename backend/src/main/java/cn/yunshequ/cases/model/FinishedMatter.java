package cn.yunshequ.cases.model;

import cn.yunshequ.kernel.AreaPath;
import java.time.Instant;
import java.util.UUID;

/** A matter that was done and rated. */
public record FinishedMatter(
    UUID proposalId, UUID communityId, AreaPath community, boolean hidden, Instant doneAt) {}
