/** How proposals serve the capabilities below them: the desk, discussion, search. */
@NullMarked
package cn.yunshequ.proposals.plug;

import org.jspecify.annotations.NullMarked;
