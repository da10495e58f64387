/** Words and pure rules of who belongs where. */
@NullMarked
package cn.yunshequ.community.model;

import org.jspecify.annotations.NullMarked;
