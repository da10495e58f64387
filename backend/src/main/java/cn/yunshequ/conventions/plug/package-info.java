/**
 * How conventions serve the capabilities below them: ballots, agendas, discussion, the desk,
 * search.
 */
@NullMarked
package cn.yunshequ.conventions.plug;

import org.jspecify.annotations.NullMarked;
