/** What voting does when something became true elsewhere, or of its own. */
@NullMarked
package cn.yunshequ.voting.on;

import org.jspecify.annotations.NullMarked;
