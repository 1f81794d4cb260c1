package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

  private static Optional<ByteRange> of(String header) throws ByteRange.Unsatisfiable {
    return ByteRange.of(Optional.of(header), 100);
  }

  @Test
  void partsAreWithinTheFile() throws ByteRange.Unsatisfiable {
    assertEquals(Optional.of(new ByteRange(0, 0)), of("bytes=0-0"));
    assertEquals(Optional.of(new ByteRange(10, 19)), of("bytes=10-19"));
    assertEquals(Optional.of(new ByteRange(99, 99)), of("bytes=99-"));
    assertEquals(Optional.of(new ByteRange(50, 99)), of("bytes=50-999999999999999999"));
    assertEquals(Optional.of(new ByteRange(93, 99)), of("bytes=-7"));
    assertEquals(Optional.of(new ByteRange(0, 99)), of("bytes=-700"));
    assertEquals(10, new ByteRange(10, 19).length());
  }

  @Test
  void whatMakesNoSenseIsTheWholeFile() throws ByteRange.Unsatisfiable {
    for (String header : List.of("bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=9999999999999999999-", "")) {
      assertEquals(Optional.empty(), of(header), header);
    }
    assertEquals(Optional.empty(), ByteRange.of(Optional.empty(), 100));
  }

  @Test
  void aPartBehindTheEndCannotBeHad() {
    for (String header : List.of("bytes=100-", "bytes=100-200", "bytes=-0")) {
      assertThrows(ByteRange.Unsatisfiable.class, () -> of(header), header);
    }
  }
}
