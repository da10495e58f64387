/** What is true of volunteering, without machinery: acts, stages, rules, views. */
@NullMarked
package cn.yunshequ.volunteering.model;

import org.jspecify.annotations.NullMarked;
