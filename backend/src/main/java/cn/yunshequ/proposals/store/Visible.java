package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.CO_AUTHOR;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Paths;
import org.jooq.Condition;

/** Who sees what: the one visibility rule of proposals, as SQL over {@code PROPOSAL}. */
final class Visible {
  private Visible() {}

  /** Published ones everybody; waiting or refused ones authors and desk; drafts their authors. */
  static Condition to(Viewer viewer) {
    return or(
        PROPOSAL.PUBLISHED_AT.isNotNull(),
        authors(viewer),
        invited(viewer),
        PROPOSAL.SUBMITTED_AT.isNotNull().and(desk(viewer)));
  }

  /** Hidden words are shown to their authors and the desk only. */
  static Condition words(Viewer viewer) {
    return or(PROPOSAL.HIDDEN.isFalse(), author(viewer), coAuthor(viewer), desk(viewer));
  }

  /** Who raised it; anonymous authors are known to themselves and the desk. */
  static Condition name(Viewer viewer) {
    return words(viewer)
        .and(or(PROPOSAL.ANONYMOUS.isFalse(), author(viewer), coAuthor(viewer), desk(viewer)));
  }

  /** Authors and desk, who see what was said before publication. */
  static Condition inner(Viewer viewer) {
    return or(author(viewer), coAuthor(viewer), desk(viewer));
  }

  static Condition authors(Viewer viewer) {
    return or(author(viewer), coAuthor(viewer));
  }

  static Condition author(Viewer viewer) {
    var account = viewer.accountId();
    var person = viewer.personId();
    return or(
        account == null ? falseCondition() : PROPOSAL.AUTHOR_ACCOUNT_ID.eq(account),
        person == null ? falseCondition() : PROPOSAL.AUTHOR_PERSON_ID.eq(person));
  }

  static Condition coAuthor(Viewer viewer) {
    return asked(viewer, "ACCEPTED");
  }

  static Condition invited(Viewer viewer) {
    return asked(viewer, "INVITED");
  }

  private static Condition asked(Viewer viewer, String status) {
    return viewer.isGuest()
        ? falseCondition()
        : exists(
            selectOne()
                .from(CO_AUTHOR)
                .where(
                    CO_AUTHOR.PROPOSAL_ID.eq(PROPOSAL.ID),
                    asked(viewer),
                    CO_AUTHOR.STATUS.eq(status)));
  }

  /** Of the person, by whatever account (ADR 0003); the account counts while nobody is known. */
  static Condition asked(Viewer viewer) {
    var person = viewer.personId();
    return person == null
        ? CO_AUTHOR.ACCOUNT_ID.eq(viewer.account())
        : CO_AUTHOR.PERSON_ID.eq(person);
  }

  static Condition desk(Viewer viewer) {
    return viewer.offices().stream()
        .filter(office -> viewer.worksAtDeskOf(office.path()))
        .map(office -> Paths.under(PROPOSAL.COMMUNITY_PATH, val(office.path().value())))
        .reduce(falseCondition(), Condition::or);
  }

  static Condition when(boolean asked, Condition condition) {
    return asked ? condition : noCondition();
  }

  static Condition never() {
    return trueCondition().not();
  }
}
