package org.interviewkit.storage.violations;

import org.interviewkit.port.Roles;

/** Wrong: open to be changed from below, and held to no contract. */
abstract class ForgetfulRoles implements Roles {}
