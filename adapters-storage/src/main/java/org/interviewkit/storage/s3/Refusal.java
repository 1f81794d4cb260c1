package org.interviewkit.storage.s3;

/** The bucket cannot be used as it is configured. The message holds no secret. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What to look at. */
  public enum Matter {
    /** The server's address, or whether it runs. */
    ENDPOINT,
    /** The bucket's name, or whether it was made. */
    BUCKET,
    /** The region. */
    REGION,
    /** The access key. */
    ACCESS_KEY,
    /** The secret. */
    SECRET_KEY,
    /** What the access key may do: list the bucket, read, write and delete objects. */
    RIGHTS,
    /** What the server can do, or its clock. */
    SERVER
  }

  private final Matter matter;

  Refusal(Matter matter, String message) {
    super(message);
    this.matter = matter;
  }

  static Refusal of(Failure failure) {
    Matter matter =
        switch (failure.reason()) {
          case UNREACHABLE, BUSY -> Matter.ENDPOINT;
          case NO_BUCKET -> Matter.BUCKET;
          case WRONG_REGION -> Matter.REGION;
          case UNKNOWN_KEY -> Matter.ACCESS_KEY;
          case WRONG_SECRET -> Matter.SECRET_KEY;
          case DENIED -> Matter.RIGHTS;
          case FULL, NO_OBJECT, EXISTS, WRONG_TIME, REFUSED -> Matter.SERVER;
        };
    return new Refusal(matter, failure.getMessage());
  }

  /** What to look at. */
  public Matter matter() {
    return matter;
  }
}
