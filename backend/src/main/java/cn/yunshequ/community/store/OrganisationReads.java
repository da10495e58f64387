package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.store.db.Tables.ORGANISATION;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.community.store.db.tables.records.OrganisationRecord;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Remembered;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Organisations that serve communities; public. */
@Singleton
public class OrganisationReads {
  private final Db db;
  private final Remembered<UUID, OrganisationView> remembered;

  OrganisationReads(Db db) {
    this.db = db;
    remembered = new Remembered<>(db, 5_000);
  }

  /** Those that ended too: old answers still name them. */
  public Map<UUID, OrganisationView> byIds(Viewer viewer, List<UUID> ids) {
    return remembered.of(
        ids,
        asked ->
            db.sql()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.in(asked))
                .fetchMap(ORGANISATION.ID, OrganisationReads::view));
  }

  public Optional<OrganisationView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  /** Those that serve each community now, the committee's own order: by kind, then as added. */
  public Map<UUID, List<OrganisationView>> serving(Viewer viewer, List<UUID> communities) {
    return db.sql()
        .selectFrom(ORGANISATION)
        .where(ORGANISATION.COMMUNITY_ID.in(communities), ORGANISATION.UNTIL.isNull())
        .orderBy(ORGANISATION.KIND, ORGANISATION.SINCE, ORGANISATION.ID)
        .fetchGroups(ORGANISATION.COMMUNITY_ID, OrganisationReads::view);
  }

  /** Who speaks for each, as the viewer may see them; nobody for one that ended. */
  public Map<UUID, List<ResidentView>> representatives(Viewer viewer, List<UUID> ids) {
    return db.sql()
        .select(REPRESENTATIVE.ORGANISATION_ID)
        .select(RESIDENT.fields())
        .from(REPRESENTATIVE)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REPRESENTATIVE.ACCOUNT_ID))
        .where(REPRESENTATIVE.ORGANISATION_ID.in(ids))
        .orderBy(REPRESENTATIVE.ACCOUNT_ID)
        .fetchGroups(REPRESENTATIVE.ORGANISATION_ID, row -> PersonReads.card(row).shownTo(viewer));
  }

  private static OrganisationView view(OrganisationRecord row) {
    return new OrganisationView(
        row.getId(),
        row.getCommunityId(),
        OrganisationKind.valueOf(row.getKind()),
        row.getName(),
        row.getSince(),
        row.getUntil());
  }
}
