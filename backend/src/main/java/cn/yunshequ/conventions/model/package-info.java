/** What conventions are and the rules they go by; pure. */
@NullMarked
package cn.yunshequ.conventions.model;

import org.jspecify.annotations.NullMarked;
