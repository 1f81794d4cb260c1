package org.interviewkit.persistence.format;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Map;
import org.interviewkit.domain.assistant.Handling;

/** Parts that came to a type after documents without them were kept, and what their absence there means. */
final class Additions extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final Map<Class<?>, Object> WHEN_ABSENT = Map.of(Handling.class, Handling.NONE);

  Additions() {
    super("additions");
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
      return WHEN_ABSENT.containsKey(type.getBeanClass()) ? new Added(usual, type.getBeanClass()) : usual;
    }
  }

  private static final class Added extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;

    Added(JsonDeserializer<?> usual, Class<?> type) {
      super(usual);
      this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
      return new Added(usual, type);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return WHEN_ABSENT.get(type);
    }
  }
}
