package org.interviewkit.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CleanTextTest {

  @Test
  void leavesOrdinaryTextAsItIs() {
    String text = "Müller & Søn\n\n• Größe: 1,80 m\t„gut“ – 東京 Ελλάδα العربية 😀";
    assertEquals(new CleanText(text, 0), CleanText.of(text));
    assertEquals(new CleanText("", 0), CleanText.of(""));
  }

  @Test
  void takesOutWhatHasNoPictureOfItsOwn() {
    int[] hidden = {
      0x00, 0x07, 0x1B, 0x7F, 0x9B, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069,
      0x061C, 0x180E, 0xFEFF, 0xFFF9, 0x3164, 0x115F, 0x034F, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xFFFE, 0x1FFFF, 0xFDD0, 0xD800, 0xDFFF
    };
    for (int c : hidden) {
      String character = c < 0x10000 ? String.valueOf((char) c) : Character.toString(c);
      assertEquals(new CleanText("ab", 1), CleanText.of("a" + character + "b"), "U+%04X".formatted(c));
    }
  }

  @Test
  void takesOutTypographyWithoutAWord() {
    assertEquals(new CleanText("Donaudampf", 0), CleanText.of("\uFEFFDonau\u00ADdampf"));
    assertEquals(new CleanText("❤ ok", 0), CleanText.of("❤\uFE0F ok"));
  }

  @Test
  void keepsJoinersWhereTheyAreSpelling() {
    assertEquals(new CleanText("می\u200Cخواهم", 0), CleanText.of("می\u200Cخواهم"));
    assertEquals(new CleanText("Java", 1), CleanText.of("Ja\u200Cva"));
  }

  @Test
  void writesEveryLetterInOneWay() {
    assertEquals(new CleanText("Größe é final waffe baffle offi st", 0), CleanText.of("Gro\u0308ße e\u0301 \uFB01nal wa\uFB00e ba\uFB04e o\uFB03 \uFB06"));
    assertEquals(new CleanText("a b c d", 0), CleanText.of("a\u00A0b\u2009c\u3000d"));
    assertEquals(new CleanText("• Java\n• SQL", 0), CleanText.of("\uF0B7 Java\n\uF0A7 SQL\uE000"));
  }

  @Test
  void keepsLinesAndOneEmptyLineAtMost() {
    assertEquals(new CleanText("a\nb\nc\n\nd\n\ne", 0), CleanText.of("\n\n a  \r\nb\rc\u2028\u2029d\t\n\n\n \n\ne \n"));
  }

  @Test
  void saysWhatAPersonShouldKnow() {
    assertEquals(List.of(), new CleanText("a", 0).warnings());
    assertEquals(List.of("1 hidden character was removed from the text"), new CleanText("a", 1).warnings());
    assertEquals(List.of("2 hidden characters were removed from the text"), new CleanText("a", 2).warnings());
  }

  @Test
  void leavesNoMoreMarksOnALetterThanAnyScriptHas() {
    String most = "\u0323\u0307".repeat(15);
    assertEquals(new CleanText(Normalizer.normalize("x" + most + "y", Normalizer.Form.NFC), 0), CleanText.of("x" + most + "y"));
    assertEquals(new CleanText(Normalizer.normalize("x" + most + "y", Normalizer.Form.NFC), 3), CleanText.of("x" + most + "\u0301\u0301\u0301y"));
    assertEquals(new CleanText(Normalizer.normalize("x" + most, Normalizer.Form.NFC), 4), CleanText.of("x" + most + "\u200B\u0301\u00AD\u0301\u200B"), "what is taken out parts nothing");
  }

  @Test
  void isDoneInNoTimeWhateverComesInARow() {
    for (String one : List.of(" ", "\t", " \t", "\n", "\r", " \n ", "\u0301", "\u0327\u0301", "\u200B", "\u200D", "x\u00AD", "\u00A0")) {
      String row = one.repeat(1_000_000 / one.length());
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertTrue(CleanText.of(row + "x").text().endsWith("x")), one);
    }
  }
}
