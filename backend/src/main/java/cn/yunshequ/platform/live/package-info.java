/**
 * What is new, across nodes, without anything in it: after an event is true, one node says by
 * NOTIFY which topics changed; each node hears it on a connection of its own and asks again for
 * those who listen. Losing a word loses nothing, because every listener has a position.
 */
@NullMarked
package cn.yunshequ.platform.live;

import org.jspecify.annotations.NullMarked;
