package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "4,90 Euro.→4,90 Euro.",
        "![x](http://evil.example)→\\!\\[x\\](http://evil.example)",
        "<b>*fett* _x_</b> `c`→\\<b\\>\\*fett\\* \\_x\\_\\</b\\> \\`c\\`",
        "a & b|c ~ d\\→a \\& b\\|c \\~ d\\\\",
        "# Kopf→\\# Kopf",
      },
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = false)
  void takesItsMeaningFromEverySign(String plain, String written) {
    assertEquals(written, Markdown.of(plain));
  }

  @Test
  void keepsLinesAndMakesNoListsOfThem() {
    assertEquals("Stimmt das so?  \nName: Eva  \n\\- eins  \n1\\. zwei\n\ndrei", Markdown.of("Stimmt das so?\nName: Eva\n- eins\n    1. zwei\n\ndrei"));
  }
}
