/** How the desk serves the capabilities below. */
@NullMarked
package cn.yunshequ.moderation.plug;

import org.jspecify.annotations.NullMarked;
