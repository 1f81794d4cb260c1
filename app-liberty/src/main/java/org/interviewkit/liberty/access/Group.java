package org.interviewkit.liberty.access;

import java.util.Locale;
import org.interviewkit.domain.account.AccountRole;

/** What a caller may do; its name in lower case is the token's group and the role in annotations. */
public enum Group {
  /** Everything. */
  ADMIN,
  /** Roles, candidates, interviews, reports, decisions. */
  RECRUITER,
  /** One's own interview. */
  CANDIDATE,
  /** The server's figures. */
  SCRAPER;

  /** {@link #ADMIN} as annotations and tokens name it. */
  public static final String ADMINS = "admin";

  /** {@link #RECRUITER} as annotations and tokens name it. */
  public static final String RECRUITERS = "recruiter";

  /** {@link #CANDIDATE} as annotations and tokens name it. */
  public static final String CANDIDATES = "candidate";

  /** {@link #SCRAPER} as annotations name it. */
  public static final String SCRAPERS = "scraper";

  /** The group as annotations and tokens name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of an account. */
  public static Group of(AccountRole role) {
    return switch (role) {
      case ADMIN -> ADMIN;
      case RECRUITER -> RECRUITER;
    };
  }
}
