/** How comments serve the desk and the other capabilities below. */
@NullMarked
package cn.yunshequ.deliberation.plug;

import org.jspecify.annotations.NullMarked;
