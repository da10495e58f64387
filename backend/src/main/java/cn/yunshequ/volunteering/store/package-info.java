/** The only SQL of this module. */
@NullMarked
package cn.yunshequ.volunteering.store;

import org.jspecify.annotations.NullMarked;
