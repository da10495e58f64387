package cn.yunshequ.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only place where the order of the house is written: a module imports lower levels only. */
public final class ModuleMap {
  public static final List<Set<String>> LEVELS =
      List.of(
          Set.of("kernel"),
          Set.of("platform"),
          Set.of("identity"),
          Set.of("community"),
          Set.of("files"),
          Set.of("notification", "search"),
          Set.of("moderation"),
          Set.of("deliberation", "voting", "disclosure"),
          Set.of("councils"),
          Set.of("proposals", "conventions", "volunteering"),
          Set.of("wechat", "ledgers", "cases"),
          Set.of("app"));

  /** Every module's rooms; {@code published} holds what is generated from its views. */
  public static final Set<String> ROOMS =
      Set.of("model", "store", "published", "graphql", "http", "plug", "on");

  /** Rooms that one module alone has, and what they are for. */
  public static final Map<String, String> OWN_ROOMS =
      Map.ofEntries(
          Map.entry("app.sample", "the sample community"),
          Map.entry("community.roster", "reading a committee's own sheets, row by row"),
          Map.entry("ledgers.sheet", "writing a sheet of any length"),
          Map.entry("search.analysis", "Chinese words, for either index"),
          Map.entry("search.lucene", "the index in our own folder"),
          Map.entry("search.opensearch", "the index on servers"),
          Map.entry("search.wanted", "what a question wants, in words of either index"),
          Map.entry("wechat.fake", "a WeChat for demo and tests"),
          Map.entry("platform.audit", "the log of acts"),
          Map.entry("platform.db", "statements and transactions"),
          Map.entry("platform.i18n", "messages"),
          Map.entry("platform.ids", "ids and public numbers"),
          Map.entry("platform.live", "changes told to open pages"),
          Map.entry("platform.outbox", "events after commit"),
          Map.entry("platform.paper", "printed sheets"),
          Map.entry("platform.session", "who is asking"),
          Map.entry("platform.time", "civic days"));

  /** What models use that is neither the kernel's nor of their own model, and why they may. */
  public static final Map<String, String> LENT_TO_MODELS =
      Map.ofEntries(
          Map.entry("community.ResidentView", "a person, as every view shows its author"),
          Map.entry("community.model.AreaKind", "who decides hangs on the kind of place"),
          Map.entry("community.model.CommunityRefusal", "one code for who is not verified"),
          Map.entry("community.model.PersonName", "one way of masking a name"),
          Map.entry("identity.model.PhoneNumber", "one reading of a phone number"),
          Map.entry("moderation.DeskDigest", "what waits at a desk, put into words"),
          Map.entry("moderation.DeskQueue", "what waits at a desk, put into words"),
          Map.entry("moderation.model.ContentStatus", "one word for what is hidden"),
          Map.entry("moderation.model.OutsideVerdict", "the port's answer"),
          Map.entry("moderation.model.ReportReason", "the port's answer"),
          Map.entry("platform.graphql.Identified", "names a SubjectRef, and nothing of GraphQL"),
          Map.entry("search.analysis.Marks", "a hit's marked words, from pure analysis"),
          Map.entry("voting.model.BallotRules", "who counts at a place, written once"),
          Map.entry("voting.model.SmallCells", "one rule of what few people did (L-46)"));

  /** What stores use of the rooms at the edge, and why they may. */
  public static final Map<String, String> LENT_TO_STORES =
      Map.of(
          "platform.graphql.Identified", "names a SubjectRef, and nothing of GraphQL",
          "platform.http.PortalFolder", "where the portal's files lie on this machine");

  private ModuleMap() {}

  /** 0 for the lowest. */
  public static int levelOf(String module) {
    for (int level = 0; level < LEVELS.size(); level++) {
      if (LEVELS.get(level).contains(module)) {
        return level;
      }
    }
    throw new AssertionError("not in the map: " + module);
  }
}
