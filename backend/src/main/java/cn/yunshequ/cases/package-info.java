/**
 * 示范案例: how one community got something done, written up by its committee so that others can do the
 * same.
 *
 * <p>DRAFT → PUBLISHED → WITHDRAWN. The desk writes a draft about a matter that was done and rated;
 * chair and members publish it, correct it and take it back with a reason. Every published wording
 * is kept.
 *
 * <p>Door: {@link cn.yunshequ.cases.Cases}.
 *
 * <p>Always true: a matter is told in one living case; nothing that can be counted is typed, it is
 * read from the matter when somebody looks; while the matter is hidden its facts and the way to it
 * are nobody's, and its committee is told; what is published tells nobody's number and names nobody
 * on the roll, unless whoever publishes says that a name is only a word; which communities tried it
 * is counted from published proposals only.
 */
@NullMarked
package cn.yunshequ.cases;

import org.jspecify.annotations.NullMarked;
