package org.interviewkit.liberty.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key pair the server signs its tokens with. Servers that share a database need the same one: a token of one is worth nothing at another otherwise.
 *
 * @param file holds it; made by the server at its first start where there is none
 * @param secret opens it; nobody but the servers knows it
 */
public record Signing(Path file, String secret) {

  private static final String ALIAS = "default";
  private static final int PRINT_BYTES = 16;

  static Signing read(Path dataDir, Keys.Source source) {
    Optional<Path> named = Keys.KEYSTORE_LOCATION.in(source).map(String::strip).map(Path::of);
    return new Signing(named.orElseGet(() -> dataDir.resolve("security").resolve("key.p12")), Keys.KEYSTORE_PASSWORD.in(source).orElse(Keys.KEYSTORE_PASSWORD.fallback()));
  }

  /** Tells the key pair from others, without saying anything of its secret part; empty when there is none yet or it cannot be read. */
  Optional<String> print() {
    return found(
        keys -> {
          Optional<Certificate> certificate = Optional.ofNullable(keys.getCertificate(ALIAS));
          if (certificate.isEmpty()) {
            return Optional.empty();
          }
          byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.get().getPublicKey().getEncoded());
          return Optional.of(HexFormat.of().formatHex(digest, 0, PRINT_BYTES));
        });
  }

  /** What tokens are signed with; empty when there is none yet or it cannot be read. */
  public Optional<PrivateKey> key() {
    return found(keys -> Optional.ofNullable((PrivateKey) keys.getKey(ALIAS, secret.toCharArray())));
  }

  private interface Look<T> {
    Optional<T> in(KeyStore keys) throws GeneralSecurityException;
  }

  private <T> Optional<T> found(Look<T> look) {
    try (InputStream stored = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(stored, secret.toCharArray());
      return look.in(keys);
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Signing[" + file + "]";
  }
}
