package org.interviewkit.liberty.live;

/** What a candidate's device offers for a call: a session description, which goes to the service as it is. */
final class Offer {

  private static final int MOST = 32_768;

  private Offer() {}

  /**
   * The offer, if it can be one.
   *
   * @throws BadMessage if it is none
   */
  static String of(String text) {
    if (text.length() > MOST) {
      throw new BadMessage("invalid_offer", "offer has " + text.length() + " characters: allowed are " + MOST);
    }
    boolean plain = text.chars().allMatch(c -> c == '\r' || c == '\n' || c >= ' ' && c <= '~');
    if (!plain || !text.startsWith("v=0") || !text.contains("\nm=audio ")) {
      throw new BadMessage("invalid_offer", "offer must be a session description (SDP) with sound, in ASCII");
    }
    return text;
  }
}
