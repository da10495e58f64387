/** How voting serves the capabilities below, and places as subjects of ballots. */
@NullMarked
package cn.yunshequ.voting.plug;

import org.jspecify.annotations.NullMarked;
