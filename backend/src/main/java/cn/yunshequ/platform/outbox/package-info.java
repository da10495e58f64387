/** Events: appended with what makes them true, handled after commit. */
@NullMarked
package cn.yunshequ.platform.outbox;

import org.jspecify.annotations.NullMarked;
