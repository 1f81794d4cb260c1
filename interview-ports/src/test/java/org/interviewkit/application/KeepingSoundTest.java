package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.local.MemoryDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingSoundTest {

  private static final byte[] WAV = "RIFF....WAVEfmt and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final byte[] OGG = "OggS and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final Notices notices = new Notices("", "").sounded(Duration.ofDays(30));
  private final MovableClock clock = new MovableClock();
  private final MemoryDocuments documents = new MemoryDocuments();
  private final InterviewSystem system = InterviewSystem.builder().documents(documents).clock(clock).taping(new Taping.Rules(Optional.empty(), notices)).build();
  private final KeepingSound sounds = system.leading().sound();

  @AfterEach
  void close() {
    system.close();
  }

  private Interview agreed(Notices read) {
    Interview opened = system.leading().open(new Lead("ada", "Ada", false), "Anna", "Baker", Language.EN);
    return system.leading().agreed(opened.id(), read.of(opened, Language.EN), "ada");
  }

  @Test
  void keepsTheFileOfThePersonWhoLeadsUntilItsTimeHasCome() throws IOException {
    Interview agreed = agreed(notices);
    KeepingSound.Kept first = sounds.keep(agreed.id(), Upload.of("a.wav", WAV), "ada");
    assertEquals(clock.instant().plus(Duration.ofDays(30)), first.keptUntil());
    KeepingSound.Kept second = sounds.keep(agreed.id(), Upload.of("b.ogg", OGG), "ada");
    assertEquals(Optional.empty(), documents.find(first.file().id()));
    assertEquals(Optional.of(second), sounds.find(agreed.id()));
    try (InputStream bytes = sounds.open(second.file(), 4)) {
      assertArrayEquals(" and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8), bytes.readAllBytes());
    }
    clock.advance(Duration.ofDays(29));
    Due.forget(system, clock);
    assertTrue(sounds.find(agreed.id()).isPresent());
    clock.advance(Duration.ofDays(1));
    Due.forget(system, clock);
    assertEquals(Optional.empty(), sounds.find(agreed.id()));
    assertEquals(Optional.empty(), documents.find(second.file().id()));
    assertEquals(Optional.empty(), system.interviewing().require(agreed.id()).requireLead().sound());
  }

  @Test
  void keepsNothingThatNobodyAgreedTo() {
    Upload sound = Upload.of("a.wav", WAV);
    Interview asBefore = agreed(new Notices("", ""));
    assertThrows(Conflict.class, () -> sounds.keep(asBefore.id(), sound, "ada"));
    Interview silent = system.leading().open(new Lead("ada", "Ada", false), "Anna", "Baker", Language.EN);
    assertThrows(Conflict.class, () -> sounds.keep(silent.id(), sound, "ada"));
    Interview agreed = agreed(notices);
    assertThrows(Conflict.class, () -> sounds.keep(agreed.id(), sound, "bo"));
    assertThrows(UnreadableDocument.class, () -> sounds.keep(agreed.id(), Upload.of("a.wav", new byte[] {1, 2, 3}), "ada"));
    assertEquals(Optional.empty(), sounds.find(agreed.id()));
  }

  @Test
  void staysLedByThePersonWhenTheCandidateAgreesToAnotherNotice() {
    Interview before = agreed(new Notices("", ""));
    Interview after = system.leading().agreed(before.id(), notices.of(before, Language.EN), "ada");
    assertEquals(before.lead(), after.lead());
    assertEquals(KeepingSound.State.OPEN, sounds.standing(after).state());
  }

  @Test
  void knowsSoundByItsBeginning() {
    byte[] mp4 = {0, 0, 0, 32, 'f', 't', 'y', 'p', 'M', '4', 'A', ' '};
    assertEquals(Optional.of(SoundFormat.MP4), SoundFormat.of(mp4));
    assertEquals(Optional.of(SoundFormat.WEBM), SoundFormat.of(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3}));
    assertEquals(Optional.of(SoundFormat.MP3), SoundFormat.of(new byte[] {(byte) 0xff, (byte) 0xfb, 0, 0}));
    assertEquals(Optional.of(SoundFormat.WAV), SoundFormat.of(WAV));
    assertEquals(Optional.empty(), SoundFormat.of("RIFF....AVI ".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), SoundFormat.of(new byte[0]));
  }

  @Test
  void keepsAFileForEachVoiceAndDeletesBothTogether() {
    Interview agreed = agreed(notices);
    assertEquals(new KeepingSound.Standing(KeepingSound.State.OPEN, Optional.empty(), KeepingSound.Captions.OFF), sounds.standing(agreed));
    KeepingSound.Kept both = sounds.keep(agreed.id(), Upload.of("candidate.wav", WAV), Optional.of(Upload.of("me.ogg", OGG)), "ada");
    assertEquals("audio/ogg", both.interviewer().orElseThrow().mediaType());
    assertEquals(new KeepingSound.Standing(KeepingSound.State.KEPT, Optional.of(both), KeepingSound.Captions.OFF), sounds.standing(system.interviewing().require(agreed.id())));
    Upload none = Upload.of("x", new byte[] {1, 2, 3});
    assertThrows(UnreadableDocument.class, () -> sounds.keep(agreed.id(), Upload.of("a.wav", WAV), Optional.of(none), "ada"));
    assertEquals(Optional.of(both), sounds.find(agreed.id()));
    sounds.erase(agreed.id());
    assertEquals(Optional.empty(), documents.find(both.file().id()));
    assertEquals(Optional.empty(), documents.find(both.interviewer().get().id()));
  }

  @Test
  void saysWhyNoneMayBeHandedIn() {
    assertEquals(KeepingSound.State.NOT_AGREED, sounds.standing(agreed(new Notices("", ""))).state());
    try (InterviewSystem silent = InterviewSystem.builder().clock(clock).build()) {
      Interview opened = silent.leading().open(new Lead("ada", "Ada", false), "Anna", "Baker", Language.EN);
      assertEquals(KeepingSound.State.OFF, silent.leading().sound().standing(opened).state());
    }
  }

  @Test
  void letsAServiceListenOnlyWhereTheCandidateAgreedAndForWhoLeads() {
    Notices captioned = notices.captioned();
    try (InterviewSystem listening = InterviewSystem.builder().clock(clock).taping(new Taping.Rules(Optional.empty(), captioned)).build()) {
      KeepingSound there = listening.leading().sound();
      Interview opened = listening.leading().open(new Lead("ada", "Ada", false), "Anna", "Baker", Language.DE);
      assertEquals(KeepingSound.Captions.NOT_AGREED, there.standing(opened).captions());
      assertThrows(Conflict.class, () -> there.permitCaptions(opened.id(), "ada"));
      listening.leading().agreed(opened.id(), notices.of(opened, Language.DE), "ada");
      assertThrows(Conflict.class, () -> there.permitCaptions(opened.id(), "ada"), "the notice said nothing of it");
      listening.leading().agreed(opened.id(), captioned.of(opened, Language.DE), "ada");
      assertEquals(Language.DE, there.permitCaptions(opened.id(), "ada"));
      assertThrows(Conflict.class, () -> there.permitCaptions(opened.id(), "bo"));
    }
    Interview silent = agreed(notices);
    assertThrows(Conflict.class, () -> sounds.permitCaptions(silent.id(), "ada"));
  }
}
