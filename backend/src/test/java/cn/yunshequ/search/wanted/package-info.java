/** What a question asks of an index, counted. */
@org.jspecify.annotations.NullMarked
package cn.yunshequ.search.wanted;
