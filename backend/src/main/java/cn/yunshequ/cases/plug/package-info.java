/** How cases are found and told of. */
@NullMarked
package cn.yunshequ.cases.plug;

import org.jspecify.annotations.NullMarked;
