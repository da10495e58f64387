package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of a council.
 *
 * @param path the area it speaks for
 * @param dissolved whether it stands no more
 * @param viewerRole the seat the actor holds today; null for none
 */
public record CouncilStanding(AreaPath path, boolean dissolved, @Nullable SeatRole viewerRole) {}
