/** How community serves the capabilities below it. */
@NullMarked
package cn.yunshequ.community.plug;

import org.jspecify.annotations.NullMarked;
