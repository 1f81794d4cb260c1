package org.interviewkit.domain.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;

/**
 * What a candidate reads and agrees to before anything begins.
 *
 * @param version the wording's version, 1–50 characters
 * @param language its language
 * @param title its heading
 * @param sections 1–20 sections
 * @param agreeLabel what the button says with which the candidate agrees
 */
public record Notice(String version, Language language, String title, List<Section> sections, String agreeLabel) {

  /** A heading and its text. */
  public record Section(String heading, String text) {}

  /** Checks bounds. */
  public Notice {
    Require.text("version", version, 50);
    Require.present("language", language);
    Require.text("title", title, 200);
    sections = List.copyOf(Require.size("sections", sections, 1, 20));
    Require.text("agreeLabel", agreeLabel, 200);
  }

  /** SHA-256 over everything the candidate reads, as 64 lower-case hexadecimal digits: what is agreed to. */
  public String hash() {
    StringBuilder read = new StringBuilder(version).append('\n').append(language.tag()).append('\n').append(title).append('\n');
    sections.forEach(section -> read.append(section.heading()).append('\n').append(section.text()).append('\n'));
    read.append(agreeLabel);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(read.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
