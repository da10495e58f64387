/** Rows on their way into a file, one at a time. */
@NullMarked
package cn.yunshequ.ledgers.sheet;

import org.jspecify.annotations.NullMarked;
