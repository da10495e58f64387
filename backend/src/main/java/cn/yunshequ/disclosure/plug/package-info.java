/** How disclosure serves the capabilities below: notification and the desk. */
@NullMarked
package cn.yunshequ.disclosure.plug;

import org.jspecify.annotations.NullMarked;
