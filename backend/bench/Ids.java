package bench;

import java.util.UUID;

/** Ids of the made-up city: of version 7, growing with their numbers as real ones do. */
final class Ids {
  private static final String KINDS = "?darhpmkcseogibuny";
  private static final int A_MILLISECOND = 50;

  private Ids() {}

  static UUID of(char kind, long number) {
    long high = (City.BEGAN + number / A_MILLISECOND) << 16 | 0x7000 | KINDS.indexOf(kind);
    return new UUID(high, 0x8000000000000000L | number);
  }

  static UUID area(long label) {
    return of('d', label);
  }

  static UUID account(int resident) {
    return of('a', resident);
  }

  static UUID session(int resident) {
    return of('s', resident);
  }

  static UUID person(int resident) {
    return of('r', resident);
  }

  static UUID proposal(int number) {
    return of('p', number);
  }

  static UUID comment(int number) {
    return of('c', number);
  }

  static UUID council(int number) {
    return of('k', number);
  }
}
