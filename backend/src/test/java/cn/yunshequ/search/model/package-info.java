@org.jspecify.annotations.NullMarked
package cn.yunshequ.search.model;
