/** What a comment is, free of any machinery. */
@NullMarked
package cn.yunshequ.deliberation.model;

import org.jspecify.annotations.NullMarked;
