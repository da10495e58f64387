/** What councils go by and who may do what: pure rules and their words. */
@NullMarked
package cn.yunshequ.councils.model;

import org.jspecify.annotations.NullMarked;
