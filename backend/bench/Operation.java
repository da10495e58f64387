package bench;

/** What every server is asked; operations.graphql says it in the portal's words. */
enum Operation {
  /** The feed of a community: 20 proposals, three times in ten from a cursor on. */
  Q1,
  /** The page of a proposal with its first 20 comments. */
  Q2,
  /** The page of a council: seats, five meetings with their agendas, open ballots. */
  Q3,
  /** Full-text search, 20 hits. */
  Q4,
  /** Seconding a proposal: every time another person or another proposal. */
  M1,
  /** Saying something about a proposal. */
  M2;

  boolean writes() {
    return this == M1 || this == M2;
  }
}
