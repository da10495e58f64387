@NullMarked
package cn.yunshequ.ledgers;

import org.jspecify.annotations.NullMarked;
