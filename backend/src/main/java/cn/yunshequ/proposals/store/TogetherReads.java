package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.ProposalStage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;

/** How many proposals a place has at some stages; what is not public is never counted. */
@Singleton
public class TogetherReads {
  private final Db db;

  TogetherReads(Db db) {
    this.db = db;
  }

  /** Public proposals at or below each place. */
  public Map<UUID, Integer> at(List<UUID> areas, Collection<ProposalStage> stages) {
    // "0" follows "/" in byte order, so it ends the range of everything below the node.
    Field<String> end = field("rtrim({0}, '/') || '0'", AREA.PATH.getDataType(), AREA.PATH);
    Field<Integer> count =
        field(
            selectCount()
                .from(PROPOSAL)
                .where(
                    PROPOSAL.SCOPE_PATH.ge(AREA.PATH),
                    PROPOSAL.SCOPE_PATH.lt(end),
                    PROPOSAL.PUBLISHED_AT.isNotNull(),
                    PROPOSAL.HIDDEN.isFalse(),
                    PROPOSAL.STAGE.in(stages.stream().map(ProposalStage::name).toList())));
    return db.sql()
        .select(AREA.ID, count)
        .from(AREA)
        .where(AREA.ID.in(areas))
        .fetchMap(AREA.ID, count);
  }
}
