/** How councils serve the capabilities below them: search, rolls of seats. */
@NullMarked
package cn.yunshequ.councils.plug;

import org.jspecify.annotations.NullMarked;
