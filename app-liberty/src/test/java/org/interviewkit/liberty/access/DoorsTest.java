package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.Document;
import org.junit.jupiter.api.Test;

class DoorsTest {

  @Test
  void leadsAddressesWithinAPageToThePage() {
    assertEquals(Optional.of("/dashboard/"), Pages.page("/dashboard"));
    assertEquals(Optional.of("/dashboard/"), Pages.page("/dashboard/interviews/5f0c"));
    assertEquals(Optional.of("/room/"), Pages.page("/room/"));
    assertEquals(Optional.empty(), Pages.page("/dashboard/assets/main-abc.js"));
    assertEquals(Optional.empty(), Pages.page("/dashboardx"));
    assertEquals(Optional.empty(), Pages.page("/api/v1/dashboard"));
    assertEquals(Optional.of("/interview/"), Pages.page("/interview"));
    assertEquals(Optional.of("/dashboard/#/website"), Pages.page("/interview/dashboard/"));
    assertEquals(Optional.empty(), Pages.page("/interview/5f0c/live-transcript"));
  }

  @Test
  void knowsTheInterfaceFromPages() {
    assertTrue(Paths.isInterface("/api/v1/roles"));
    assertTrue(Paths.isInterface("/session/x/end"));
    assertTrue(Paths.isInterface("/start-interview"));
    assertFalse(Paths.isInterface("/dashboard/api/"));
    assertFalse(Paths.isInterface("/ws/interview/x"));
    assertFalse(Paths.isInterface("/interview/"));
    assertFalse(Paths.isInterface("/interview/widget.js"));
    assertTrue(Paths.isInterface("/interview/api/health"));
    assertTrue(Paths.isInterface("/interview/5f0c/live-transcript"));
  }

  @Test
  void letsOtherSitesLoadTheirScriptAlone() {
    assertEquals(Optional.of("/widget/widget.js"), Paths.file("/interview/widget.js"));
    assertTrue(Paths.isForOthers("/interview/widget.js"));
    assertFalse(Paths.isForOthers("/interview/"));
    assertFalse(Paths.isForOthers("/dashboard/assets/main-abc.js"));
  }

  @Test
  void limitsBodiesByWhatTheyAreFor() {
    assertEquals(1_048_576, BodyLimits.limit("/api/v1/roles", "application/json"));
    assertEquals(1_048_576, BodyLimits.limit("/api/v1/roles", null));
    assertEquals(Document.MAX_SIZE + BodyLimits.FORM, BodyLimits.limit("/api/v1/documents/text", "Multipart/Form-Data; boundary=x"));
    assertEquals(20 * (Document.MAX_SIZE + BodyLimits.FORM), BodyLimits.limit("/api/v1/candidates/import", "multipart/form-data; boundary=x"));
  }

  @Test
  void keepsOnlyFilesThatNameTheirContent() {
    assertEquals("no-store", Headers.cache(true, "/api/v1/roles"));
    assertEquals("public, max-age=31536000, immutable", Headers.cache(false, "/dashboard/assets/index-B8dJ2kq1.js"));
    assertEquals("no-cache", Headers.cache(false, "/dashboard/"));
  }

  @Test
  void letsOnlyTheCandidatesRoomAndTheTeamsPagesListen() {
    assertTrue(Headers.permissions("/room/").endsWith("microphone=(self)"));
    assertTrue(Headers.permissions("/dashboard/").endsWith("microphone=(self)"));
    for (String path : List.of("/", "/dashboard/assets/index-B8dJ2kq1.js", "/interview/", "/roomy/", "/room/../dashboard/", "/room/assets/index-B8dJ2kq1.js", "/api/v1/roles")) {
      assertTrue(Headers.permissions(path).endsWith("microphone=()"), path);
    }
  }

  @Test
  void takesTheAdminTokenOnlyWhenThereIsOne() {
    assertTrue(new AdminToken(Optional.of("s3cret")).matches("s3cret"));
    assertFalse(new AdminToken(Optional.of("s3cret")).matches("s3cret "));
    assertFalse(new AdminToken(Optional.empty()).matches(""));
  }
}
