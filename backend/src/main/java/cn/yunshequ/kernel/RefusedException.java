package cn.yunshequ.kernel;

import java.util.List;

/**
 * Carries refusals out of a transaction, which rolls back, to the payload. Costs no stack trace.
 */
public final class RefusedException extends RuntimeException {
  private final transient List<Refusal> refusals;

  public RefusedException(List<Refusal> refusals) {
    super(refusals.toString(), null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
