/** The clock and the civic zone. */
@NullMarked
package cn.yunshequ.platform.time;

import org.jspecify.annotations.NullMarked;
