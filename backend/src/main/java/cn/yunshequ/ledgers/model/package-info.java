/** What ledgers and indicators are, in plain records and rules. */
@NullMarked
package cn.yunshequ.ledgers.model;

import org.jspecify.annotations.NullMarked;
