package org.interviewkit.liberty.rest.violations;

/** Wrong: manages. */
final class RoleManager {}
