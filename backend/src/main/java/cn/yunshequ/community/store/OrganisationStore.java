package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.ORGANISATION;
import static cn.yunshequ.community.store.db.Tables.REPRESENTATIVE;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes of organisations. */
@Singleton
public class OrganisationStore {
  private final Db db;

  OrganisationStore(Db db) {
    this.db = db;
  }

  public Optional<AreaPath> pathOf(UUID community) {
    return db.sql()
        .select(COMMUNITY_.PATH)
        .from(COMMUNITY_)
        .where(COMMUNITY_.ID.eq(community))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  /** False when one of that name serves there already. */
  public boolean add(UUID id, UUID community, OrganisationKind kind, String name, LocalDate since) {
    return db.sql()
            .insertInto(ORGANISATION)
            .set(ORGANISATION.ID, id)
            .set(ORGANISATION.COMMUNITY_ID, community)
            .set(ORGANISATION.KIND, kind.name())
            .set(ORGANISATION.NAME, name)
            .set(ORGANISATION.SINCE, since)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** How many of these accounts live and speak for it from now on. */
  public int represent(UUID organisation, Set<UUID> accounts) {
    return db.sql()
        .insertInto(REPRESENTATIVE, REPRESENTATIVE.ORGANISATION_ID, REPRESENTATIVE.ACCOUNT_ID)
        .select(
            select(val(organisation), ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts), ACCOUNT.CLOSED_AT.isNull()))
        .execute();
  }

  /** The community of an organisation, which is held until the transaction ends. */
  public Optional<UUID> lock(UUID id) {
    return db.sql()
        .select(ORGANISATION.COMMUNITY_ID)
        .from(ORGANISATION)
        .where(ORGANISATION.ID.eq(id))
        .forNoKeyUpdate()
        .fetchOptional(ORGANISATION.COMMUNITY_ID);
  }

  /** False when it had ended before. */
  public boolean end(UUID id, LocalDate lastDay) {
    return db.sql()
            .update(ORGANISATION)
            .set(ORGANISATION.UNTIL, lastDay)
            .where(ORGANISATION.ID.eq(id), ORGANISATION.UNTIL.isNull())
            .execute()
        == 1;
  }
}
