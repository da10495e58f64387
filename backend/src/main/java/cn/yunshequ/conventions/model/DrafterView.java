package cn.yunshequ.conventions.model;

import cn.yunshequ.community.ResidentView;
import java.time.Instant;

/**
 * Who writes a convention, as a viewer sees them.
 *
 * @param seat for the rules
 */
public record DrafterView(ResidentView resident, Instant since, DrafterSeat seat) {}
