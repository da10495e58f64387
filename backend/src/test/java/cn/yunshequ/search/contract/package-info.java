/** What every engine must do, asked of each. */
@org.jspecify.annotations.NullMarked
package cn.yunshequ.search.contract;
