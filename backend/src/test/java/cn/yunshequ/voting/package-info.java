/** Tests of voting. */
@NullMarked
package cn.yunshequ.voting;

import org.jspecify.annotations.NullMarked;
