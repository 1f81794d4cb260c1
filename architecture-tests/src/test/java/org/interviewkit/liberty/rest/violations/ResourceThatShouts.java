package org.interviewkit.liberty.rest.violations;

/** Wrong: writes to standard streams and throws something without a name. */
public final class ResourceThatShouts {

  void shout(Exception cause) {
    System.out.println("oh");
    cause.printStackTrace();
    throw new RuntimeException("oh");
  }
}
