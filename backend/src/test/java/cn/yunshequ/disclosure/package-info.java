/** Tests of what is made public. */
@NullMarked
package cn.yunshequ.disclosure;

import org.jspecify.annotations.NullMarked;
