/** The append-only log of acts. */
@NullMarked
package cn.yunshequ.platform.audit;

import org.jspecify.annotations.NullMarked;
