package org.interviewkit.liberty.rest.violations;

import com.ibm.websphere.security.jwt.JwtBuilder;
import com.password4j.Password;

/** Wrong: a second place that knows how people sign in. */
final class ResourceThatHashesPasswords {

  String hash(String password) {
    return Password.hash(password).withArgon2().getResult();
  }

  JwtBuilder token() throws Exception {
    return JwtBuilder.create();
  }
}
