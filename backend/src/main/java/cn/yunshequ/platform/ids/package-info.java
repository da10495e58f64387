/** New identities. */
@NullMarked
package cn.yunshequ.platform.ids;

import org.jspecify.annotations.NullMarked;
