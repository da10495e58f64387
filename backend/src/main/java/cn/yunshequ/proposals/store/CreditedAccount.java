package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.ACCOUNT_OF_PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import org.jooq.Field;

/** Under which account a person stands today (ADR 0003). */
final class CreditedAccount {
  private CreditedAccount() {}

  /** The living account of the person; the one they acted with while they have none. */
  static Field<UUID> today(Field<UUID> person, Field<UUID> actedWith) {
    return coalesce(
        field(
            select(ACCOUNT_OF_PERSON.ACCOUNT_ID)
                .from(ACCOUNT_OF_PERSON)
                .where(ACCOUNT_OF_PERSON.PERSON_ID.eq(person))),
        actedWith);
  }
}
