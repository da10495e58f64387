/** Files about meetings: calendar, notice, minutes. */
@NullMarked
package cn.yunshequ.councils.http;

import org.jspecify.annotations.NullMarked;
