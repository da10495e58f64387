/** The published files of counted ballots, and the alarm that counts them. */
@NullMarked
package cn.yunshequ.voting.http;

import org.jspecify.annotations.NullMarked;
