package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import java.time.LocalDate;
import java.util.UUID;

/** Who holds which office today. */
public record OfficeHolder(
    UUID account, String name, OfficeKind office, UUID area, AreaPath path, LocalDate termEnds) {}
