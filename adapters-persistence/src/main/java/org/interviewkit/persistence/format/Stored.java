package org.interviewkit.persistence.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * Writes and reads one type as {@code {"format":1,"content":{…}}}. Properties that a later version added are passed over, so that going back a version loses nothing
 * that this one knows. The format's number goes up when a document can no longer be read this way; the code that reads the older ones then stands here.
 *
 * @param <T> what is written; a record of the domain
 */
public final class Stored<T> {

  private static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(new Additions())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // only what a record is made of: not what it can work out about itself
          .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .addMixIn(SupervisorAction.class, Tags.Action.class)
          .addMixIn(CriterionResult.class, Tags.Result.class)
          .addMixIn(LogEntry.class, Tags.WithoutEmptyAddress.class)
          .addMixIn(ChatThread.class, Tags.Session.class)
          .addMixIn(Message.class, Tags.Said.class)
          .addMixIn(Turn.class, Tags.Turned.class)
          .addMixIn(Interview.class, Tags.Led.class)
          .addMixIn(Lead.class, Tags.Given.class)
          .addMixIn(InterviewSummary.class, Tags.Led.class)
          .build();

  private final String kind;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  /**
   * The written form of a type.
   *
   * @param kind what people call it, for messages
   */
  public Stored(String kind, Class<T> type) {
    this.kind = kind;
    var envelope = JSON.getTypeFactory().constructParametricType(Envelope.class, type);
    this.writer = JSON.writerFor(envelope);
    this.reader = JSON.readerFor(envelope);
  }

  /** The document, without line breaks. */
  public String write(T value) {
    try {
      return writer.writeValueAsString(new Envelope<>(FORMAT, value));
    } catch (JsonProcessingException e) {
      throw unusable("written", e);
    }
  }

  /**
   * The value of a document.
   *
   * @throws PortException of kind MALFORMED if it cannot be read
   */
  public T read(String document) {
    try {
      Envelope<T> envelope = reader.readValue(document);
      if (envelope == null || envelope.content() == null) {
        throw new PortException(Kind.MALFORMED, "the stored " + kind + " is empty");
      }
      if (envelope.format() != FORMAT) {
        throw new PortException(Kind.MALFORMED, "the " + kind + " is stored in format " + envelope.format() + ": this version reads " + FORMAT);
      }
      return envelope.content();
    } catch (JsonProcessingException e) {
      throw unusable("read", e);
    }
  }

  // the cause stays behind: its message quotes the document, and that is somebody's CV or answer
  private PortException unusable(String what, JsonProcessingException e) {
    String where = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
    return new PortException(Kind.MALFORMED, "the stored " + kind + " cannot be " + what + ": " + e.getClass().getSimpleName() + " " + where);
  }

  private record Envelope<T>(int format, T content) {}
}
