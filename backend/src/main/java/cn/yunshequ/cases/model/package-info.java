/** What a case is, and the rules about it; pure. */
@NullMarked
package cn.yunshequ.cases.model;

import org.jspecify.annotations.NullMarked;
