/** How the desk serves the modules below it. */
@NullMarked
package cn.yunshequ.moderation.plug;

import org.jspecify.annotations.NullMarked;
