package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void keepsAPlainName() {
    assertEquals("attachment; filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf", Attachment.named("cv.pdf"));
  }

  @Test
  void writesOtherLettersForOldAndNewReaders() {
    assertEquals("attachment; filename=\"J_rg M_ller.pdf\"; filename*=UTF-8''J%C3%B6rg%20M%C3%BCller.pdf", Attachment.named("Jörg Müller.pdf"));
  }

  @Test
  void letsNothingOutOfTheHeaderOrTheFolder() {
    assertEquals("attachment; filename=\"passwd\"; filename*=UTF-8''passwd", Attachment.named("../../etc/passwd"));
    assertEquals("attachment; filename=\"evil.exe\"; filename*=UTF-8''evil.exe", Attachment.named("C:\\temp\\evil.exe"));
    String split = Attachment.named("a\r\nSet-Cookie: x=\"1\";\u202Efdp.exe");
    assertTrue(split.matches("attachment; filename=\"[\\x20-\\x7e&&[^\"]]+\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+\\-.^_`|~%]+"), split);
    assertEquals("attachment; filename=\"file\"; filename*=UTF-8''file", Attachment.named("..."));
    assertTrue(Attachment.named("x".repeat(5_000) + ".pdf").length() < 500);
  }
}
