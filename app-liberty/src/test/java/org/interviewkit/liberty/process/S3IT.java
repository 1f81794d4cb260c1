package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server with its documents on a real S3 server, named as the older system names it. */
class S3IT {

  private static final byte[] CV = "Zoë Öztürk\nBäckermeisterin, zwölf Jahre Erfahrung.\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;

  private static Map<String, String> environment(S3Server s3, String bucket) {
    return new HashMap<>(
        Map.of(
            "INTERVIEW_DOCUMENTS", "s3",
            "INTERVIEW_S3_PREFIX", "hr/",
            "S3_ENDPOINT_URL", s3.uri().toString(),
            "S3_ACCESS_KEY", S3Server.ACCESS_KEY,
            "S3_SECRET_KEY", S3Server.SECRET_KEY,
            "S3_BUCKET_NAME", bucket,
            "S3_REGION", "eu-central-1"));
  }

  @Test
  void keepsCvsInTheBucketThroughKillsOfItAndOfTheServer() throws Exception {
    try (S3Server s3 = S3Server.fresh();
        RunningServer server = new RunningServer(data, environment(s3, s3.createBucket())).start()) {
      RestClient admin = RestClient.admin(server.uri());
      JsonNode candidate = admin.post("/api/v1/candidates", Map.of("name", "Zoë Öztürk", "language", "de"));
      String path = "/api/v1/candidates/" + candidate.get("id").asText();
      s3.kill();
      HttpResponse<byte[]> away = admin.upload("PUT", path + "/cv", "Lebenslauf.txt", CV);
      assertEquals(503, away.statusCode());
      assertFalse(text(away).contains(S3Server.ACCESS_KEY) || text(away).contains("127.0.0.1"), text(away));
      assertEquals(candidate, admin.get(path));
      s3.start();
      JsonNode attached = new ObjectMapper().readTree(admin.upload("PUT", path + "/cv", "Lebenslauf.txt", CV).body());
      assertEquals(CV.length, attached.at("/cv/size").asInt(), attached.toString());
      assertEquals(200, admin.send("GET", "/health/ready", Optional.empty()).statusCode());
      server.kill();
      s3.kill();
      s3.start();
      server.start();
      assertEquals(attached, admin.get(path));
      assertArrayEquals(CV, admin.download(path + "/cv").body());
      s3.kill();
      assertEquals(503, admin.download(path + "/cv").statusCode());
      assertTrue(Files.notExists(data.resolve("documents")), "there are files as well");
      assertFalse(server.console().contains(S3Server.SECRET_KEY) || server.console().contains("Bäckermeisterin"), "the log holds what it must not");
    }
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheBucketAndIsNotReady() {
    S3Server s3 = S3Server.shared();
    String bucket = s3.createBucket();
    Map<String, String> wrongSecret = environment(s3, bucket);
    wrongSecret.put("S3_SECRET_KEY", "not-the-secret");
    refused(wrongSecret, "interview.s3.secret.key (S3_SECRET_KEY): the secret is not that of the access key (403 SignatureDoesNotMatch)");
    refused(environment(s3, "nowhere"), "interview.s3.bucket (S3_BUCKET_NAME): there is no such bucket (404 NoSuchBucket): nowhere");
    Map<String, String> unreachable = environment(s3, bucket);
    unreachable.put("S3_ENDPOINT_URL", "http://127.0.0.1:9");
    refused(unreachable, "interview.s3.endpoint (S3_ENDPOINT_URL): the server cannot be reached: http://127.0.0.1:9");
  }

  private void refused(Map<String, String> environment, String reason) {
    Path own = data.resolve(Integer.toString(environment.hashCode()));
    try (RunningServer server = new RunningServer(own, environment)) {
      assertTrue(server.startRefused().contains(reason), server.console());
      List<String> lines = server.console().lines().filter(line -> line.contains("InterviewKit cannot start: ")).toList();
      assertEquals(1, lines.size(), server.console());
      assertTrue(lines.get(0).endsWith("InterviewKit cannot start: " + reason), lines.get(0));
      assertFalse(server.console().contains("\tat ") || server.console().contains("not-the-secret"), server.console());
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
