/** What community does when identity says something. */
@NullMarked
package cn.yunshequ.community.on;

import org.jspecify.annotations.NullMarked;
