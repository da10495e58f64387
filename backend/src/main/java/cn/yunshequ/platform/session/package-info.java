/** Who is asking: credentials in, viewer out. */
@NullMarked
package cn.yunshequ.platform.session;

import org.jspecify.annotations.NullMarked;
