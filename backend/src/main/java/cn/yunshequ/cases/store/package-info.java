/** The only SQL of cases. */
@NullMarked
package cn.yunshequ.cases.store;

import org.jspecify.annotations.NullMarked;
