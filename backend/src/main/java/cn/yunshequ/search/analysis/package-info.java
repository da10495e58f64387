/**
 * Chinese text as search sees it: folded to one form, cut into units, marked in the original. The
 * same for every engine; no library inside.
 */
@NullMarked
package cn.yunshequ.search.analysis;

import org.jspecify.annotations.NullMarked;
