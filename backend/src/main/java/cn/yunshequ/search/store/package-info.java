/** The tables of search: what was asked, and which words mean the same. The index is no table. */
@NullMarked
package cn.yunshequ.search.store;

import org.jspecify.annotations.NullMarked;
