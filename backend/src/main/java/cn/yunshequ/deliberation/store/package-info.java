/** The tables of deliberation. */
@NullMarked
package cn.yunshequ.deliberation.store;

import org.jspecify.annotations.NullMarked;
