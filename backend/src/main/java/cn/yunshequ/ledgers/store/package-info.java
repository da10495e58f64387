/** The only SQL of ledgers. */
@NullMarked
package cn.yunshequ.ledgers.store;

import org.jspecify.annotations.NullMarked;
