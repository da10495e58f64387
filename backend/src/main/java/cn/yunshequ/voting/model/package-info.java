/** What a ballot is and how it is counted, free of any machinery: integers only, no clock. */
@NullMarked
package cn.yunshequ.voting.model;

import org.jspecify.annotations.NullMarked;
