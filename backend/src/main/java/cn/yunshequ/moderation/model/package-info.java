/** What a desk knows, free of any machinery. */
@NullMarked
package cn.yunshequ.moderation.model;

import org.jspecify.annotations.NullMarked;
