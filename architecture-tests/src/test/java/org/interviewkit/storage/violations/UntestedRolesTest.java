package org.interviewkit.storage.violations;

/** Wrong: has the name of a contract test and is none. */
final class UntestedRolesTest {

  int tests() {
    return 0;
  }
}
