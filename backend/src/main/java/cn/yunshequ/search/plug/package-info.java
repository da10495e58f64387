/** Where search meets the process it runs in. */
@NullMarked
package cn.yunshequ.search.plug;

import org.jspecify.annotations.NullMarked;
