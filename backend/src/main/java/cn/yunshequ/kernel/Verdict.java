package cn.yunshequ.kernel;

/** What a rule says about an act. */
public sealed interface Verdict {
  Verdict ALLOWED = new Allowed();

  record Allowed() implements Verdict {}

  record Refused(Refusal refusal) implements Verdict {}

  static Verdict refused(RefusalCode code) {
    return new Refused(Refusal.of(code));
  }

  static Verdict refused(Refusal refusal) {
    return new Refused(refusal);
  }

  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /** Throws the refusal, if it is one. */
  default void orRefuse() {
    if (this instanceof Refused(Refusal refusal)) {
      throw refusal.asException();
    }
  }
}
