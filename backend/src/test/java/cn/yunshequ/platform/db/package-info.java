/** Tests of the way to SQL. */
@org.jspecify.annotations.NullMarked
package cn.yunshequ.platform.db;
