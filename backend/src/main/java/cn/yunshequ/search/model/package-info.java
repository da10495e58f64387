/** What is asked and what is found, as plain records. */
@NullMarked
package cn.yunshequ.search.model;

import org.jspecify.annotations.NullMarked;
