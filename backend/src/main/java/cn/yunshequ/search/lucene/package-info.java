/** The index on this machine's disk, by Lucene; nobody else in the house speaks to it. */
@NullMarked
package cn.yunshequ.search.lucene;

import org.jspecify.annotations.NullMarked;
