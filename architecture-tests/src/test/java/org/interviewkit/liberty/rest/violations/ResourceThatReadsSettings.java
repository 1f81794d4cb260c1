package org.interviewkit.liberty.rest.violations;

import org.eclipse.microprofile.config.ConfigProvider;

/** Wrong: a setting nobody sees at start. */
final class ResourceThatReadsSettings {

  String secret() {
    return System.getenv("INTERVIEW_ADMIN_PASSWORD") + ConfigProvider.getConfig();
  }
}
