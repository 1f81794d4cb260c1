package org.interviewkit.liberty.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.role.RoleId;

/** How values that JSON has no type for are written and read. */
final class JsonWords extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings({"rawtypes", "unchecked"})
  JsonWords() {
    super("words");
    addSerializer((Class) Enum.class, new LowerCase());
    addKeySerializer((Class) Enum.class, new LowerCaseKey());
    addSerializer(Instant.class, ToStringSerializer.instance);
    addSerializer(LocalDate.class, ToStringSerializer.instance);
    addSerializer(Duration.class, new Seconds());
    addSerializer(Score.class, new Points());
    for (Class<?> id : new Class<?>[] {InterviewId.class, RoleId.class, CandidateId.class, DocumentId.class, ThreadId.class}) {
      addSerializer((Class) id, ToStringSerializer.instance);
    }
    addDeserializer(Instant.class, new IsoInstant());
    addDeserializer(LocalDate.class, new IsoDay());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          @SuppressWarnings("unchecked")
          public JsonDeserializer<?> findEnumDeserializer(Class<?> type, DeserializationConfig config, BeanDescription bean) {
            return new Word((Class<? extends Enum<?>>) type);
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return valueType.isEnum();
          }

          @Override
          public JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription bean) {
            return null;
          }
        });
  }

  /** An enum constant as it stands in JSON. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static final class LowerCase extends JsonSerializer<Enum<?>> {
    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
      out.writeString(word(value));
    }
  }

  private static final class LowerCaseKey extends JsonSerializer<Enum<?>> {
    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
      out.writeFieldName(word(value));
    }
  }

  private static final class Seconds extends JsonSerializer<Duration> {
    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
      if (value.toMillisPart() == 0) {
        out.writeNumber(value.toSeconds());
      } else {
        out.writeNumber(value.toMillis() / 1000.0);
      }
    }
  }

  private static final class Points extends JsonSerializer<Score> {
    @Override
    public void serialize(Score value, JsonGenerator out, SerializerProvider provider) throws IOException {
      out.writeNumber(value.value());
    }
  }

  private static final class IsoInstant extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    IsoInstant() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, in);
      }
      try {
        return OffsetDateTime.parse(in.getText()).toInstant();
      } catch (DateTimeException e) {
        throw context.weirdStringException(in.getText(), Instant.class, "a point in time with zone is needed, for example 2026-11-21T09:30:00Z");
      }
    }
  }

  private static final class IsoDay extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    IsoDay() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
      }
      try {
        return LocalDate.parse(in.getText());
      } catch (DateTimeException e) {
        throw context.weirdStringException(in.getText(), LocalDate.class, "a day is needed, for example 2026-11-21");
      }
    }
  }

  private static final class Word extends StdScalarDeserializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Enum<?>> type;

    Word(Class<? extends Enum<?>> type) {
      super(type);
      this.type = type;
    }

    @Override
    public Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return (Enum<?>) context.handleUnexpectedToken(type, in);
      }
      String text = in.getText();
      for (Enum<?> constant : type.getEnumConstants()) {
        if (word(constant).equals(text)) {
          return constant;
        }
      }
      throw context.weirdStringException(text, type, "allowed are " + Arrays.stream(type.getEnumConstants()).map(JsonWords::word).collect(Collectors.joining(", ")));
    }
  }
}
