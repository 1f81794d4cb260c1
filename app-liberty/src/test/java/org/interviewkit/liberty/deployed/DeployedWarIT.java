package org.interviewkit.liberty.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the WAR that the build made into a running Open Liberty, at a context root of its own, as an enterprise would. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeployedWarIT {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ArquillianResource private URL base;

  @Deployment
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("interviewkit.war")));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void refusesCallersWithoutACredential() throws Exception {
    HttpResponse<String> answer = get("api/v1/roles");
    assertEquals(401, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    assertEquals(401, new ObjectMapper().readTree(answer.body()).get("status").asInt());
  }

  @Test
  void signsTheFirstAdministratorIn() throws Exception {
    String body = "{\"username\":\"admin\",\"password\":\"only-for-this-test-run\"}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "api/v1/session"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(new ObjectMapper().readTree(answer.body()).get("token").asText().length() > 100);
  }

  @Test
  void answersHealthAndDescribesItself() throws Exception {
    URI server = URI.create(base.toString());
    URI root = URI.create(server.getScheme() + "://" + server.getAuthority() + "/");
    for (String path : new String[] {"health/live", "health/ready", "health/started"}) {
      HttpResponse<String> health = HTTP.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, health.statusCode(), path + ": " + health.body());
    }
    HttpResponse<String> openapi = HTTP.send(HttpRequest.newBuilder(root.resolve("openapi")).build(), HttpResponse.BodyHandlers.ofString());
    assertTrue(openapi.body().contains("openapi: 3.1"), openapi.body().substring(0, 200));
    assertTrue(openapi.body().contains("/api/v1/roles"));
  }
}
