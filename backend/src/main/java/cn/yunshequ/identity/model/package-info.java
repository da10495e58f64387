/** Words and pure rules of sign-in. */
@NullMarked
package cn.yunshequ.identity.model;

import org.jspecify.annotations.NullMarked;
