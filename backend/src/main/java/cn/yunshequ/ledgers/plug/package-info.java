/** What ledgers tell people. */
@NullMarked
package cn.yunshequ.ledgers.plug;

import org.jspecify.annotations.NullMarked;
