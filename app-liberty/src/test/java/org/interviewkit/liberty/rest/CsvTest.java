package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotesAsTheStandardWantsIt() {
    assertEquals("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n1,,3,\r\n", new Csv().line("a", "b,c", "say \"hi\"", "two\nlines").line("1", "", "3", "").toString());
  }

  @Test
  void makesFormulasHarmless() {
    String cells = new Csv().line("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=b", "=HYPERLINK(\"http://x\",\"y\")").toString();
    assertEquals("'=1+1,'+1,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n", cells);
  }
}
