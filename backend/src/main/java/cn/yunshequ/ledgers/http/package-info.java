/** Ledgers go out as files. */
@NullMarked
package cn.yunshequ.ledgers.http;

import org.jspecify.annotations.NullMarked;
