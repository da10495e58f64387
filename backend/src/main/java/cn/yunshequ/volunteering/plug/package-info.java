/** How volunteering serves the capabilities below: search, the desk, discussion, the five 大家. */
@NullMarked
package cn.yunshequ.volunteering.plug;

import org.jspecify.annotations.NullMarked;
