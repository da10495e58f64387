package cn.yunshequ.conventions.model;

import java.util.UUID;

/** Who writes, and who asked them to; told in the order of their writing, the longest first. */
public record DrafterSeat(UUID account, UUID askedBy) {}
