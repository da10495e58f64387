package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.REPRESENTATIVE;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Residents' representatives: one living mandate per person and community, by key. */
@Singleton
public class RepresentativeStore {
  private final Db db;

  RepresentativeStore(Db db) {
    this.db = db;
  }

  /**
   * A mandate to be given.
   *
   * @param election null when recorded from a paper election
   * @param seatedBy null when elected here
   */
  public record NewMandate(
      UUID id,
      UUID community,
      UUID area,
      AreaPath path,
      UUID person,
      UUID account,
      @Nullable UUID election,
      @Nullable UUID seatedBy,
      LocalDate from,
      LocalDate until) {
    /** Of that place. */
    public static NewMandate of(
        UUID id,
        Place place,
        UUID person,
        UUID account,
        UUID seatedBy,
        LocalDate from,
        LocalDate until) {
      return new NewMandate(
          id,
          place.communityId(),
          place.id(),
          place.path(),
          person,
          account,
          null,
          seatedBy,
          from,
          until);
    }
  }

  /** Ends what ran out, so that a new term can begin. */
  public void endOver(UUID community, LocalDate today, Instant now) {
    db.sql()
        .update(REPRESENTATIVE)
        .set(REPRESENTATIVE.ENDED_AT, BallotStore.at(now))
        .set(REPRESENTATIVE.END_REASON, "任期届满")
        .where(REPRESENTATIVE.COMMUNITY_ID.eq(community))
        .and(REPRESENTATIVE.ENDED_AT.isNull().and(REPRESENTATIVE.TERM_ENDS.lt(today)))
        .execute();
  }

  /** False when that person represents residents of the community already. */
  public boolean add(NewMandate mandate) {
    return db.sql()
            .insertInto(REPRESENTATIVE)
            .set(REPRESENTATIVE.ID, mandate.id())
            .set(REPRESENTATIVE.COMMUNITY_ID, mandate.community())
            .set(REPRESENTATIVE.AREA_ID, mandate.area())
            .set(REPRESENTATIVE.PATH, mandate.path().value())
            .set(REPRESENTATIVE.PERSON_ID, mandate.person())
            .set(REPRESENTATIVE.ACCOUNT_ID, mandate.account())
            .set(REPRESENTATIVE.ELECTION_ID, mandate.election())
            .set(REPRESENTATIVE.SEATED_BY, mandate.seatedBy())
            .set(REPRESENTATIVE.TERM_STARTS, mandate.from())
            .set(REPRESENTATIVE.TERM_ENDS, mandate.until())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The place of a mandate that has not ended. */
  public Optional<AreaPath> placeOf(UUID id) {
    return db.sql()
        .select(REPRESENTATIVE.PATH)
        .from(REPRESENTATIVE)
        .where(REPRESENTATIVE.ID.eq(id), REPRESENTATIVE.ENDED_AT.isNull())
        .forUpdate()
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  public void end(UUID id, String reason, Instant now) {
    db.sql()
        .update(REPRESENTATIVE)
        .set(REPRESENTATIVE.ENDED_AT, BallotStore.at(now))
        .set(REPRESENTATIVE.END_REASON, reason)
        .where(REPRESENTATIVE.ID.eq(id))
        .execute();
  }
}
