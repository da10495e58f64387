package cn.yunshequ.identity;

import cn.yunshequ.identity.model.PhoneNumber;

/**
 * A way to prove who one is, other than a code by text message; e.g. a mini-program's login. Every
 * way ends at a verified mobile number, because that is the real identity posting asks for (L-70).
 */
public interface SignInMethod {
  /** Stable name, e.g. {@code wechat}. */
  String name();

  /**
   * The number the other side vouches for. Called outside any transaction.
   *
   * @param proof what the client got from the other side, e.g. a one-time code
   * @throws cn.yunshequ.kernel.RefusedException when the proof is not accepted
   */
  PhoneNumber verifiedPhone(String proof);
}
