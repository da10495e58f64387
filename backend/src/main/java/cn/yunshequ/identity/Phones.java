package cn.yunshequ.identity;

import cn.yunshequ.identity.model.PhoneNumber;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Numbers at rest: sealed to be read again, hashed under a key to be found (L-61). */
@Singleton
public class Phones {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  Phones(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The same for the same number, useless without the portal's key. */
  public byte[] hash(PhoneNumber phone) {
    return secrets.keyedHash(("phone:" + phone.digits()).getBytes(StandardCharsets.UTF_8));
  }

  /** A network address is personal too; it is only ever compared. */
  byte[] addressHash(String address) {
    return secrets.keyedHash(("address:" + address).getBytes(StandardCharsets.UTF_8));
  }

  /** A code is bound to its number: it proves nothing for another. */
  byte[] codeHash(PhoneNumber phone, String code) {
    return secrets.keyedHash(
        ("code:" + phone.digits() + ":" + code).getBytes(StandardCharsets.UTF_8));
  }

  /** AES-GCM: nonce, then ciphertext. Different each time. */
  public byte[] seal(PhoneNumber phone) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, phone.digits().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /** The number sealed before under the same key. */
  public PhoneNumber open(byte[] sealed) {
    var nonce = java.util.Arrays.copyOf(sealed, NONCE);
    var text = java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return new PhoneNumber(
        new String(crypt(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.UTF_8));
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(secrets.phone(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException wrongKeyOrDamaged) {
      throw new IllegalStateException("a sealed number could not be processed", wrongKeyOrDamaged);
    }
  }
}
