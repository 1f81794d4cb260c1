package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interviewkit.persistence.postgres.server.PostgresServer;

/** What servers are given that stand on one PostgreSQL: a database, and the key pair of all of them. */
public final class Nodes {

  private static final String GENERATE =
      "-genkeypair -alias default -keyalg RSA -keysize 2048 -validity 3650 -dname CN=interviewkit -storetype PKCS12 -storepass only-for-this-test-run -keystore";

  private Nodes() {}

  /** How they reach the database. */
  static Map<String, String> database(PostgresServer postgres, String name, int pool) {
    return new HashMap<>(
        Map.of(
            "DB_HOST", "127.0.0.1",
            "DB_PORT", Integer.toString(postgres.port()),
            "DB_NAME", name,
            "DB_USER", PostgresServer.USER,
            "DB_PASSWORD", PostgresServer.PASSWORD,
            "DB_POOL_SIZE", Integer.toString(pool)));
  }

  /** The environment of each: a fresh database, and a key pair that is made in a directory as docs/operations.md says. */
  public static Map<String, String> environment(PostgresServer postgres, Path directory, int pool) throws IOException, InterruptedException {
    Map<String, String> environment = database(postgres, postgres.createDatabase(""), pool);
    environment.put("INTERVIEW_KEYSTORE_LOCATION", keys(directory.resolve("key.p12")).toString());
    return environment;
  }

  /** A fresh key pair. */
  static Path keys(Path file) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(Stream.concat(Stream.of(keytool), Stream.of(GENERATE.split(" "))).toList());
    command.add(file.toString());
    assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
    return file;
  }
}
