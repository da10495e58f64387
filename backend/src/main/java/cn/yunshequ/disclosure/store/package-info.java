/** The tables of disclosure. */
@NullMarked
package cn.yunshequ.disclosure.store;

import org.jspecify.annotations.NullMarked;
