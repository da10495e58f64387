@org.jspecify.annotations.NullMarked
package cn.yunshequ.search.analysis;
