/** Tests of the pure rules of voting. */
@NullMarked
package cn.yunshequ.voting.model;

import org.jspecify.annotations.NullMarked;
