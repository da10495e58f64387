/** What proposals do when something happened below them. */
@NullMarked
package cn.yunshequ.proposals.on;

import org.jspecify.annotations.NullMarked;
