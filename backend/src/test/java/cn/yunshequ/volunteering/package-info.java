@org.jspecify.annotations.NullMarked
package cn.yunshequ.volunteering;
