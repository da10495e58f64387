package cn.yunshequ.proposals;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/**
 * What councils and single issues make of a proposal, as lines of its timeline: whoever raised or
 * follows it reads its whole life in one place (L-10). Each line is written once, however often its
 * event comes.
 */
@Singleton
public class CouncilLines {
  private final Db db;
  private final ProposalStore store;
  private final Clock clock;

  CouncilLines(Db db, ProposalStore store, Clock clock) {
    this.db = db;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param cause the agenda item or single issue this is about; together with the kind the key
   * @param text one line for everybody
   */
  public void tell(UUID proposal, EntryKind kind, UUID cause, String text) {
    var key = (kind.name() + cause).getBytes(StandardCharsets.UTF_8);
    var line = UUID.nameUUIDFromBytes(key);
    db.write(() -> {
      store.tell(line, proposal, kind, text, Viewer.GUEST, Party.PORTAL, null, clock.instant());
      return line;
    });
  }
}
