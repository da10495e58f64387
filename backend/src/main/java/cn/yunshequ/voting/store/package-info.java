/** The tables of voting. */
@NullMarked
package cn.yunshequ.voting.store;

import org.jspecify.annotations.NullMarked;
