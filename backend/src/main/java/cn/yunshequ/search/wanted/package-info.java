/**
 * What a question wants of an index, in words that every engine understands: which terms and
 * phrases in which field, what the best of several ways is, how much each weighs. The decision on
 * ranking lives here once.
 */
@NullMarked
package cn.yunshequ.search.wanted;

import org.jspecify.annotations.NullMarked;
