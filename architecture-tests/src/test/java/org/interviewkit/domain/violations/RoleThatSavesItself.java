package org.interviewkit.domain.violations;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wrong: the domain writes a file, with a library. */
final class RoleThatSavesItself {

  byte[] save(Path file) throws IOException {
    byte[] written = new ObjectMapper().writeValueAsBytes(file);
    Files.write(file, written);
    return written;
  }
}
