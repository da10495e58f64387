/** What is made public, free of any machinery. */
@NullMarked
package cn.yunshequ.disclosure.model;

import org.jspecify.annotations.NullMarked;
