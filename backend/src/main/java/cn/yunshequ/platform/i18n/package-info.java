/** Chinese texts by code. */
@NullMarked
package cn.yunshequ.platform.i18n;

import org.jspecify.annotations.NullMarked;
