/** Files about conventions: the poster. */
@NullMarked
package cn.yunshequ.conventions.http;

import org.jspecify.annotations.NullMarked;
