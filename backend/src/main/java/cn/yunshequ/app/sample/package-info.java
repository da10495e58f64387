/** Invented people and places for the demonstration and for tests. */
@NullMarked
package cn.yunshequ.app.sample;

import org.jspecify.annotations.NullMarked;
