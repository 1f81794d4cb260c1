package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PartHeaderTest {

  @Test
  void readsNamesAsBrowsersWriteThem() {
    assertEquals(new PartHeader("file", "cv.pdf"), PartHeader.of("form-data; name=\"file\"; filename=\"cv.pdf\""));
    assertEquals(new PartHeader("file", "Röe; final (2).pdf"), PartHeader.of("form-data; name=\"file\"; filename=\"Röe; final (2).pdf\""));
    assertEquals(new PartHeader("file", "say \"hi\".pdf"), PartHeader.of("form-data; name=\"file\"; filename=\"say %22hi%22.pdf\""));
    assertEquals(new PartHeader("file", "Jörg.pdf"), PartHeader.of("form-data; name=file; filename=x.pdf; filename*=UTF-8''J%C3%B6rg.pdf"));
    assertEquals(new PartHeader("language", "file"), PartHeader.of("form-data; name=\"language\""));
  }

  @Test
  void keepsFoldersOut() {
    assertEquals("passwd", PartHeader.of("form-data; name=\"file\"; filename=\"../../etc/passwd\"").fileName());
    assertEquals("cv.pdf", PartHeader.of("form-data; name=\"file\"; filename=\"C:\\\\Users\\\\me\\\\cv.pdf\"").fileName());
    assertEquals("file", PartHeader.of("form-data; name=\"file\"; filename=\"\"").fileName());
  }

  @Test
  void bearsNonsense() {
    assertEquals(new PartHeader("", "file"), PartHeader.of(""));
    assertEquals(new PartHeader("", "file"), PartHeader.of(";;;=\"\"name"));
    assertEquals("x.pdf", PartHeader.of("form-data; name=\"file\"; filename=\"x.pdf\"; filename*=UTF-8''%ZZ").fileName());
  }
}
