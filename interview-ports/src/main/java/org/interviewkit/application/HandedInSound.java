package org.interviewkit.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Sound;
import org.interviewkit.domain.recording.HeardPart;
import org.interviewkit.domain.recording.Linking;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Store;
import org.interviewkit.port.Transcriber;

/** Hearing the sound of an interview that a person led: whole files, whose words are linked to the turns of the transcript. */
final class HandedInSound {

  private final Store store;
  private final Documents documents;

  HandedInSound(Store store, Documents documents) {
    this.store = store;
    this.documents = documents;
  }

  /** How many turns there are to be heard; none before the interview is over, because its transcript is not closed, and none without sound. */
  int turns(Interview interview) {
    boolean there = interview.status().isOver() && interview.lead().flatMap(Lead::sound).isPresent();
    return there ? Linking.turns(store.transcripts().whole(interview.id())) : 0;
  }

  /** What is understood; empty when there is nothing to hear any more. */
  Optional<SecondHearing> hear(Interview interview, Transcriber by, Instant now) {
    return interview.lead().flatMap(Lead::sound).filter(sound -> turns(interview) > 0).flatMap(sound -> hear(interview, sound, by, now));
  }

  private Optional<SecondHearing> hear(Interview interview, Sound sound, Transcriber by, Instant now) {
    Transcript transcript = store.transcripts().whole(interview.id());
    Optional<Transcriber.HeardFile> first = file(interview, sound.file(), sound.interviewer().isPresent(), by);
    if (first.isEmpty() || sound.interviewer().isEmpty()) {
      return first.map(heard -> hearing(heard.model(), now, Linking.ofMixed(transcript, storable(heard))));
    }
    Optional<Transcriber.HeardFile> second = file(interview, sound.interviewer().get(), true, by);
    return second.map(heard -> hearing(heard.model(), now, Linking.ofTracks(transcript, storable(first.get()), storable(heard))));
  }

  private Optional<Transcriber.HeardFile> file(Interview interview, DocumentId id, boolean single, Transcriber by) {
    Optional<Document> kept = documents.find(id);
    Optional<SoundFormat> format = kept.flatMap(file -> SoundFormat.ofMediaType(file.mediaType()));
    if (format.isEmpty()) {
      return Optional.empty();
    }
    Transcriber.SoundFile file =
        new Transcriber.SoundFile(format.get(), kept.orElseThrow().size(), interview.engagement().language(), single, () -> documents.open(id, 0));
    Transcriber.HeardFile heard = by.hear(file);
    store.spendings().add(interview.id(), heard.tokens());
    return Optional.of(heard);
  }

  private static SecondHearing hearing(String model, Instant now, Linking.Linked linked) {
    return new SecondHearing(model, now, linked.turns(), linked.division());
  }

  private static List<HeardPart> storable(Transcriber.HeardFile heard) {
    return heard.parts().stream().map(part -> new HeardPart(part.voice(), Transcribing.storable(part.text()))).toList();
  }
}
