/** When the work of notices is done. */
@NullMarked
package cn.yunshequ.notification.plug;

import org.jspecify.annotations.NullMarked;
