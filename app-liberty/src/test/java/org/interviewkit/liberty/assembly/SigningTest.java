package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningTest {

  private static final String SECRET = "only-for-this-test-run";

  @TempDir Path directory;

  @Test
  void givesTheKeyThatGoesWithTheCertificate() throws IOException, InterruptedException, GeneralSecurityException {
    Signing signing = new Signing(made(), SECRET);
    PrivateKey key = signing.key().orElseThrow();
    Signature signed = Signature.getInstance("SHA256withRSA");
    signed.initSign(key);
    signed.update(new byte[] {1, 2, 3});
    byte[] signature = signed.sign();
    signed.initVerify(KeyStore.getInstance(signing.file().toFile(), SECRET.toCharArray()).getCertificate("default"));
    signed.update(new byte[] {1, 2, 3});
    assertTrue(signed.verify(signature));
    assertEquals(32, signing.print().orElseThrow().length());
  }

  @Test
  void hasNoneWhereTheFileIsNotThereOrCannotBeRead() throws IOException, InterruptedException {
    assertNone(new Signing(directory.resolve("none.p12"), SECRET));
    assertNone(new Signing(made(), "another"));
    assertNone(new Signing(Files.writeString(directory.resolve("odd.p12"), "no keys"), SECRET));
  }

  private static void assertNone(Signing signing) {
    assertEquals(Optional.empty(), signing.key());
    assertEquals(Optional.empty(), signing.print());
  }

  private Path made() throws IOException, InterruptedException {
    Path file = directory.resolve("key.p12");
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "default", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=interviewkit",
      "-storetype", "PKCS12", "-storepass", SECRET, "-keystore", file.toString()
    };
    assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
    return file;
  }
}
